"""A build with invented figures only, to see everything at work; no part of the product, nothing imports it."""
