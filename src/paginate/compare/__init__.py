"""Two versions of a page side by side: what differs in text, line ends, places, photos and print."""
