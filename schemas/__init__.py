"""The published tables: declared once in `tables`, printed everywhere else."""
