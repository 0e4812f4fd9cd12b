"""From patterns to records: which files there are, how they are cut into units, and how the units are read."""
