"""Tests of the printed book that need no browser: what the two site builders make of one folder."""
