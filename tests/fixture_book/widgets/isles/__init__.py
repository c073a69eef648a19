"""An invented archipelago whose districts share one kind of shop."""
