"""Numerics that several models share. Checked against published values in the tests."""
