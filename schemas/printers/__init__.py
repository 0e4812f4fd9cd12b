"""Printers: each turns the tables into one mirror (dataclasses, DDL, data dictionary)."""
