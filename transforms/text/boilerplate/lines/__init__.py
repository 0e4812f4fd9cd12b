"""What one line is by itself and beside its neighbours."""
