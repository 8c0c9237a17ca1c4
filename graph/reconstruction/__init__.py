"""Reconstruction (还原): a cited document that nobody has, from what its children share."""

from .reconstruct import Reconstruction
from .superior import missing_superiors
from .wording import Shared, shared_wording

__all__ = ["Reconstruction", "Shared", "missing_superiors", "shared_wording"]
