"""You are the rater: what a model learns from choices between replies, and from the biases in them."""
