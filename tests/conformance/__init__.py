"""What standards and other programs say, and where we differ."""
