"""What the figures of Eigen organisatie say."""
