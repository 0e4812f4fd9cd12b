"""The editing of one article: pure functions, no Beam, no I/O, no clock, no randomness."""
