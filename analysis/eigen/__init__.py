"""An own organisation beside its region: counts checked and protected, and what may be said of them."""
