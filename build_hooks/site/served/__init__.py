"""What a printed site serves of other people's work: its licences, and a bill of materials."""
