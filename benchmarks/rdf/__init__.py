"""Figures of the RDF export."""
