"""Small widgets that several windows share; each knows how it looks and nothing of records."""
