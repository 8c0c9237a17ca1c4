"""Semantic (语义): texts as vectors of what they mean, by a model that the user has.

No build needs one, and none is ever downloaded.
"""

from .opening import open_scorer
from .remembered import Remembered
from .scorer import Scorer

__all__ = ["Remembered", "Scorer", "open_scorer"]
