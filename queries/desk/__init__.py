"""The SQL desk: a question of a reader, answered by a process that can be killed."""
