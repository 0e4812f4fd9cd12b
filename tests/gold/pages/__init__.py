"""Hand-written HTML pages, each with what a careful reader would take from it."""
