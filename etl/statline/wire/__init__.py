"""What goes over the line to StatLine and back: requests, answers, the description of a table."""
