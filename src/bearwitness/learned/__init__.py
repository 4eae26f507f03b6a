"""The learned reader: a small encoder with heads, over what the rules find."""
