"""Who and what authority files know under a name, asked only where the user asks for it."""
