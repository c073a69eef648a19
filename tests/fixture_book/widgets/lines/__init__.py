"""Who has to wait, with one to six tills."""
