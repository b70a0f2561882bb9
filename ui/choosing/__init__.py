"""What a reader chooses: filters whose state is in the address, and the choices they offer."""
