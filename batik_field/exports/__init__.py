"""Workbooks out and in, each through one door."""
