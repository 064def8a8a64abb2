"""A frame of 3:4 stays 3:4 and inside its picture, whatever hands do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batik_field.domain.framing import HIGH, WIDE, Frame, Picture

pictures = st.builds(Picture, st.integers(1, 6000), st.integers(1, 6000))
ways = st.floats(-9000, 9000, allow_nan=False)
corners = st.tuples(st.integers(0, 1), st.integers(0, 1))
acts = st.lists(
    st.one_of(
        st.tuples(st.just("moved"), ways, ways),
        st.tuples(st.just("scaled"), st.floats(0.01, 50)),
        st.tuples(st.just("dragged"), corners, ways, ways),
    ),
    max_size=8,
)
SLACK = 1e-6


def inside(picture: Picture, frame: Frame) -> bool:
    return (
        frame.x >= -SLACK
        and frame.y >= -SLACK
        and frame.x + frame.width <= picture.width + SLACK
        and frame.y + frame.height <= picture.height + SLACK
    )


@given(pictures, acts)
def test_no_act_leaves_the_picture_or_the_shape(picture: Picture, done: list[tuple]) -> None:
    frame = picture.first_frame()
    for name, *how in done:
        frame = getattr(picture, name)(frame, *how)
        assert inside(picture, frame)
        assert frame.height == pytest.approx(frame.width * HIGH / WIDE)
        left, top, right, bottom = picture.box(frame)
        assert 0 <= left < right <= picture.width
        assert 0 <= top < bottom <= picture.height


@given(st.integers(400, 3000), st.integers(400, 3000), st.floats(-50, 50), st.floats(-50, 50))
def test_moving_back_undoes_moving(width: int, height: int, right: float, down: float) -> None:
    picture = Picture(width, height)
    frame = Frame(100.0, 100.0, 100.0)
    back = picture.moved(picture.moved(frame, right, down), -right, -down)
    assert (back.x, back.y) == (pytest.approx(100), pytest.approx(100))


@given(pictures, corners, ways, ways)
def test_the_corner_opposite_stays(
    picture: Picture, corner: tuple[int, int], right: float, down: float
) -> None:
    frame = picture.scaled(picture.first_frame(), 0.5)
    after = picture.dragged(frame, corner, right, down)
    across, along = corner
    for start, size, way in (("x", "width", across), ("y", "height", along)):
        before_edge = getattr(frame, start) + (0 if way else getattr(frame, size))
        after_edge = getattr(after, start) + (0 if way else getattr(after, size))
        assert after_edge == pytest.approx(before_edge, abs=1e-6)


def test_the_first_frame_is_the_largest_and_near_the_top() -> None:
    frame = Picture(1200, 1600).first_frame()
    assert (frame.x, frame.y, frame.width, frame.height) == (0, 0, 1200, 1600)
    frame = Picture(1600, 1200).first_frame()
    assert (frame.x, frame.width, frame.height) == (350, 900, 1200)
    frame = Picture(900, 1600).first_frame()
    assert (frame.x, frame.y, frame.height) == (0, 100, 1200)


def test_growing_keeps_the_middle_where_there_is_room() -> None:
    picture = Picture(1600, 1600)
    frame = Frame(650.0, 600.0, 300.0)
    grown = picture.scaled(frame, 1.5)
    assert (grown.width, grown.x + grown.width / 2, grown.y + grown.height / 2) == (450, 800, 800)
    assert picture.scaled(frame, 100).width == picture.widest
    assert picture.scaled(frame, 0.001).width == picture.narrowest


def test_a_narrow_frame_is_soft() -> None:
    assert Frame(0, 0, 354).is_sharp
    assert not Frame(0, 0, 353).is_sharp
