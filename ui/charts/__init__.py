"""Chart builders: rows -> a Plotly figure."""
