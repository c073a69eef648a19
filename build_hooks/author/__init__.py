"""What helps an author while writing: pages and figures to begin with, one figure alone, a live book."""
