"""The figures of the book: small models that make frames, and the code that shows them."""
