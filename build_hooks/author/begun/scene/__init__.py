"""New figure. TODO: say in one sentence what it shows."""
