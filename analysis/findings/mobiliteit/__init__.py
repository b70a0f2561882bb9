"""Where people come from and go to."""
