"""Charts that put members beside each other: a row each, with bars, parts or dots."""
