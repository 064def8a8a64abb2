"""Renders every window and dialog to PNG, to be looked at: `python -m batik_field.app.screens OUT`.

No module here knows `__main__`; each takes the pictures of one subject with the `Studio`.
"""
