"""Marked passages that say which names change, which stay, and which are only reported."""
