"""Whether a figure of a region is unusual: among all, beside its past, beside its likes, and what moved it."""
