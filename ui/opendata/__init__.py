"""What we have in words for programs of others: DCAT-AP-NL for catalogues of data, schema.org for search engines."""
