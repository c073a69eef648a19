"""When a shop is full."""
