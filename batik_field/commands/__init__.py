"""The commands without a screen, a module a subject: its arguments, and what it answers."""
