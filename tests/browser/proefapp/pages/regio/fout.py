"""A page that breaks, with something in the message nobody may read."""

raise ValueError("geheim: /srv/pad")
