"""How long one waits at a till."""
