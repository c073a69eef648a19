"""How many tills a shop needs, as a table."""
