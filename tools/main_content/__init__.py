"""Training of the main-content judge: alignment of gold and blocks, networks, trees."""
