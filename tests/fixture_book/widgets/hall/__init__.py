"""A line that no longer fits into its shop."""
