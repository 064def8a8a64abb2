"""The vault on disk: operation log, projections, search, attachments, backups."""
