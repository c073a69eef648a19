"""How many customers come day by day."""
