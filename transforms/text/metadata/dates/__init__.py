"""Dates as they are written, in every language: parts, forms, lines and ages."""
