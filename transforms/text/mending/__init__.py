"""Mending: damage done by copying, decoding and tag stripping, put right with proof; every mend is an edit."""
