"""What an author waits for: builds, and the loop from a save to the served page."""
