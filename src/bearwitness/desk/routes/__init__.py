"""What the API answers, one module a room of the desk."""
