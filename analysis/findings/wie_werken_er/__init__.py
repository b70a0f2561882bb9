"""Who works there: profiles, jobs and people."""
