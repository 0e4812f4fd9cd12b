"""From rows to published files: Parquet, the manifest that commits a run, and what earlier runs have left."""
