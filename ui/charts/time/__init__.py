"""Charts with time along an axis: lines, calendars, seasons, and what is marked on them."""
