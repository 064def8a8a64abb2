"""Compiled forms and resources. Made by `python ui/compile.py`; never edited, never committed."""
