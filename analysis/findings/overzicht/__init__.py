"""The overview: key figures and what stands out."""
