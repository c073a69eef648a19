"""Goodhart's law, four ways: what happens to what we want as we push on what we measure."""
