"""Provinces, cities and counties (区划)."""

from .places import Place, Places, places

__all__ = ["Place", "Places", "places"]
