"""Tests of the printed book in engines besides Chromium's: Firefox and WebKit."""
