"""More features than neurons: when a network stores many ideas in few dimensions, and at what price."""
