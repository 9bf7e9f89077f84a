"""What inputs and outputs are, and what may be chosen."""
