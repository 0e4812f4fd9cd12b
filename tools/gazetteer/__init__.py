"""The build of the gazetteer: hand-kept sources and public lists in, two compact files and a report out."""
