"""The door to Pillow for photos; importing it takes 30 ms, so it is imported only where the cache does not know."""
