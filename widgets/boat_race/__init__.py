"""A boat race paid by the arrow: the reader writes the reward, the boat learns what it says."""
