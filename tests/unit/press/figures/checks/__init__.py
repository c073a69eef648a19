"""Tests of what is said to authors of figures before anything is drawn."""
