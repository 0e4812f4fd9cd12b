"""Persons and houses in lines that say who wrote an article."""
