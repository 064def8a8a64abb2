"""What the program knows without a screen, a database or a workbook."""
