"""What each kind of file has in it, and what the user says beside a file."""
