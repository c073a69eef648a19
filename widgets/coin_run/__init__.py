"""Training that cannot tell two rules apart: a coin at the end of the level, and a tampered camera."""
