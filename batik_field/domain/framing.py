"""A frame of 3:4 on a picture, for the portrait of a form: it never leaves the picture.

All lengths are pixels of the picture, which stands upright; the origin is its top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

WIDE, HIGH = 3, 4
"""Pas foto 3x4 (FR.APL.01; domain.md 2.4)."""

LEAST_WIDTH = 60.0
SHARP_WIDTH = 354
"""3 cm at 300 dots per inch: a narrower frame prints soft."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Top left corner and size of the frame, as wide to high as 3 to 4."""

    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """Follows from the width."""
        return self.width * HIGH / WIDE

    @property
    def is_sharp(self) -> bool:
        """Whether there are dots enough for print."""
        return round(self.width) >= SHARP_WIDTH


@dataclass(frozen=True, slots=True)
class Picture:
    """The size of the picture in which frames are moved; both sides at least 1."""

    width: int
    height: int

    @property
    def widest(self) -> float:
        """Width of the largest frame that fits."""
        return min(float(self.width), self.height * WIDE / HIGH)

    @property
    def narrowest(self) -> float:
        """Width of the smallest frame worth storing."""
        return min(LEAST_WIDTH, self.widest)

    def first_frame(self) -> Frame:
        """Return the largest frame, in the middle and towards the top, where faces are."""
        width = self.widest
        frame = Frame(0.0, 0.0, width)
        return Frame((self.width - width) / 2, (self.height - frame.height) / 4, width)

    def moved(self, frame: Frame, right: float, down: float) -> Frame:
        """Return the frame moved as far as the edges allow."""
        return self._within(replace(frame, x=frame.x + right, y=frame.y + down))

    def scaled(self, frame: Frame, factor: float) -> Frame:
        """Return the frame grown or shrunk around its middle, as far as the edges allow."""
        width = self._allowed(frame.width * factor)
        height = width * HIGH / WIDE
        x = frame.x + (frame.width - width) / 2
        y = frame.y + (frame.height - height) / 2
        return self._within(Frame(x, y, width))

    def dragged(self, frame: Frame, corner: tuple[int, int], right: float, down: float) -> Frame:
        """Return the frame after a corner was dragged; the opposite corner stays.

        `corner` is (0 or 1, 0 or 1): left or right, top or bottom.
        """
        across, along = corner
        wider = (right if across else -right, (down if along else -down) * WIDE / HIGH)
        # The hand leads along the longer of its two ways.
        width = self._allowed(frame.width + max(wider, key=abs))
        fixed_x = frame.x if across else frame.x + frame.width
        fixed_y = frame.y if along else frame.y + frame.height
        room_x = self.width - fixed_x if across else fixed_x
        room_y = self.height - fixed_y if along else fixed_y
        width = min(width, room_x, room_y * WIDE / HIGH)
        height = width * HIGH / WIDE
        return Frame(
            fixed_x if across else fixed_x - width, fixed_y if along else fixed_y - height, width
        )

    def box(self, frame: Frame) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom in whole pixels, inside the picture and not empty."""
        left = min(max(round(frame.x), 0), self.width - 1)
        top = min(max(round(frame.y), 0), self.height - 1)
        right = min(max(round(frame.x + frame.width), left + 1), self.width)
        bottom = min(max(round(frame.y + frame.height), top + 1), self.height)
        return left, top, right, bottom

    def _allowed(self, width: float) -> float:
        return min(max(width, self.narrowest), self.widest)

    def _within(self, frame: Frame) -> Frame:
        x = min(max(frame.x, 0.0), self.width - frame.width)
        y = min(max(frame.y, 0.0), self.height - frame.height)
        return replace(frame, x=max(x, 0.0), y=max(y, 0.0))
