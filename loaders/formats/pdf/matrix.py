"""Matrix: how a drawing's own coordinates become those of the page."""

from typing import NamedTuple

Point = tuple[float, float]


class Matrix(NamedTuple):
    """An affine map of points, as PDF writes it."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> Point:
        """The point mapped."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: "Matrix") -> "Matrix":
        """This map, then `outer`."""
        if outer is AS_IT_IS:
            return self
        a, b = outer.a * self.a + outer.c * self.b, outer.b * self.a + outer.d * self.b
        c, d = outer.a * self.c + outer.c * self.d, outer.b * self.c + outer.d * self.d
        return Matrix(a, b, c, d, *outer.point(self.e, self.f))


AS_IT_IS = Matrix()
