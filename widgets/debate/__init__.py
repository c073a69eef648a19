"""Debate on digits: a judge who sees little, and two debaters who see all, one of whom lies."""
