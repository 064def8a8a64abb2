"""Batik Field: offline field data for the certification of batik artisans."""

__version__ = "0.1.0"
