"""Where a report was filed."""
