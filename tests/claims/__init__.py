"""The independent checker of claims: every number, extreme, share and change in the words against the rows."""
