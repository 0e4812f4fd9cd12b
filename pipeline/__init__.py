"""THE RUN: what is read, through which steps, and where it is published."""
