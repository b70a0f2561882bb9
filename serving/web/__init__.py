"""What stands between a browser and Streamlit: who may ask, headers, the page's HTML and compressed files."""
