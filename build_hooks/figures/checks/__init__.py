"""What authors of figures must mend, found before anything is drawn: file, line, fault, remedy."""
