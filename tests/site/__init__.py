"""Tests of the built site in a browser: what a reader sees, does and breaks."""
