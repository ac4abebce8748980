"""Quads and boxes: areas, overlaps, and the quad that fits a shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import cv2
import numpy as np

from ocr.model import Box, Point, Quad


def scaled(quad: Quad, factor: float) -> Quad:
    """Give the quad in the pixels of a picture scaled by `factor`."""
    a, b, c, d = (Point(p.x * factor, p.y * factor) for p in quad)
    return a, b, c, d


def area(quad: Quad) -> float:
    """Give the area of a simple quad in square pixels (shoelace formula)."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad
    return abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2


def overlap(one: Quad, other: Quad) -> float:
    """Give the area in square pixels that two convex quads share."""
    (left, top, right, bottom), (l2, t2, r2, b2) = _bounds(one), _bounds(other)
    if left >= r2 or l2 >= right or top >= b2 or t2 >= bottom:
        return 0.0
    first, second = np.array(one, np.float32), np.array(other, np.float32)
    shared, _ = cv2.intersectConvexConvex(first, second)
    # OpenCV's method gives 0 for some quads that nearly coincide; slow but sure clipping decides then.
    return float(shared) if shared > 0 else _clipped_area(one, other)


def _clipped_area(one: Quad, other: Quad) -> float:
    """Give the shared area by clipping one quad at the sides of the other (Sutherland and Hodgman 1974)."""
    shape: list[Point] = [*one]
    sides = list(zip(other, (*other[1:], other[0]), strict=True))
    inward = 1.0 if sum((b.x - a.x) * (b.y + a.y) for a, b in sides) < 0 else -1.0
    for a, b in sides:
        heights = [inward * ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) for p in shape]
        clipped: list[Point] = []
        for i, (p, h) in enumerate(zip(shape, heights, strict=True)):
            before, h_before = shape[i - 1], heights[i - 1]
            if (h >= 0) != (h_before >= 0):
                part = h_before / (h_before - h)
                clipped.append(Point(before.x + (p.x - before.x) * part, before.y + (p.y - before.y) * part))
            if h >= 0:
                clipped.append(p)
        shape = clipped
    pairs = zip(shape, shape[1:] + shape[:1], strict=True)
    return abs(sum(p.x * q.y - q.x * p.y for p, q in pairs)) / 2


def _bounds(quad: Quad) -> tuple[float, float, float, float]:
    xs, ys = [p.x for p in quad], [p.y for p in quad]
    return min(xs), min(ys), max(xs), max(ys)


def contains(quad: Quad, inner: Quad, slack: float = 0.0) -> bool:
    """Say whether all corners of `inner` lie in `quad` or within `slack` pixels of it."""
    shape = np.array(quad, np.float32)
    return all(cv2.pointPolygonTest(shape, (float(p.x), float(p.y)), True) >= -slack for p in inner)


def sorted_corners(points: Sequence[Point]) -> Quad:
    """Order four corners clockwise, beginning with the one nearest the picture's upper left."""
    middle_x, middle_y = sum(p.x for p in points) / 4, sum(p.y for p in points) / 4
    around = sorted(points, key=lambda p: np.arctan2(p.y - middle_y, p.x - middle_x))
    first = min(range(4), key=lambda i: around[i].x + around[i].y)
    a, b, c, d = around[first:] + around[:first]
    return a, b, c, d


def rectangle_around(points: Sequence[Point], margin: float) -> Quad:
    """Give the smallest turned rectangle around the points, `margin` pixels wider on every side."""
    (x, y), (width, height), angle = cv2.minAreaRect(np.array(points, np.float32))
    corners = cv2.boxPoints(((x, y), (width + 2 * margin, height + 2 * margin), angle))
    return sorted_corners([Point(float(px), float(py)) for px, py in corners])


def fitted_quad(hull: Any) -> Iterator[Quad]:
    """Give the quads that fit a convex hull (n × 2 points): its four main sides, and its rectangle.

    Rounded or hidden corners are made whole again: the sides are extended until they meet.
    """
    shape = np.asarray(hull, np.float32).reshape(-1, 1, 2)
    size = float(cv2.contourArea(shape))
    if size <= 0:
        return
    around = float(cv2.arcLength(shape, True))
    for part in (0.015, 0.03, 0.05, 0.08):
        rough = cv2.approxPolyDP(shape, part * around, True)[:, 0, :]
        if len(rough) == 4:
            yield sorted_corners([Point(float(x), float(y)) for x, y in rough])
            break
    if (sides := _four_sides(shape, size)) is not None:
        yield sides
    rectangle = cv2.boxPoints(cv2.minAreaRect(shape))
    quad = sorted_corners([Point(float(x), float(y)) for x, y in rectangle])
    if size > 0.85 * area(quad):
        yield quad


def _four_sides(shape: Any, size: float) -> Quad | None:
    """Cut away short edges of the hull, extending their neighbours, until four sides are left."""
    around = float(cv2.arcLength(shape, True))
    points = [np.asarray(p, float) for p in cv2.approxPolyDP(shape, 0.004 * around, True)[:, 0, :]]
    while len(points) > 4:
        best: tuple[float, int, Any] | None = None
        count = len(points)
        for i in range(count):
            a, b, c, d = points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count]
            met = _crossing(a, b, c, d)
            if met is None:
                continue
            grown = abs(float((c[0] - b[0]) * (met[1] - b[1]) - (c[1] - b[1]) * (met[0] - b[0]))) / 2
            if best is None or grown < best[0]:
                best = grown, i, met
        if best is None or best[0] > 0.12 * size:
            return None
        _, i, met = best
        points[i] = met
        del points[(i + 1) % count]
    if len(points) < 4:
        return None
    return sorted_corners([Point(float(x), float(y)) for x, y in points])


def _crossing(a: Any, b: Any, c: Any, d: Any) -> Any:
    """Give where the line a→b, extended beyond b, meets d→c extended beyond c, or None."""
    first, second = b - a, c - d
    cross = first[0] * second[1] - first[1] * second[0]
    if abs(cross) < 1e-6:
        return None
    t = ((d - a)[0] * second[1] - (d - a)[1] * second[0]) / cross
    u = ((d - a)[0] * first[1] - (d - a)[1] * first[0]) / cross
    if t < 1 or u < 1:
        return None
    return a + first * t


def bounding_box(quad: Quad) -> Box:
    """Give the smallest upright box around a quad."""
    left, top, right, bottom = _bounds(quad)
    return Box(left, top, right - left, bottom - top)


def matrix_to_flat(quad: Quad, width: float, height: float) -> Any:
    """Give the perspective matrix (3 × 3) that maps a quad to a flat picture of that size."""
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return cv2.getPerspectiveTransform(np.array(quad, np.float32), target)


def mapped(quad: Quad, matrix: Any) -> Quad:
    """Give where a perspective matrix puts a quad."""
    points = cv2.perspectiveTransform(np.array([quad], np.float32), matrix)[0]
    a, b, c, d = (Point(float(x), float(y)) for x, y in points)
    return a, b, c, d


def level_corners(points: Sequence[Point]) -> Quad:
    """Order the corners of a line that runs roughly level: its upper left, upper right, lower right, lower left."""
    left = sorted(sorted(points, key=lambda p: p.x)[:2], key=lambda p: p.y)
    right = sorted(sorted(points, key=lambda p: p.x)[2:], key=lambda p: p.y)
    return left[0], right[0], right[1], left[1]


def side_lengths(quad: Quad) -> tuple[float, float]:
    """Give the mean length of a quad's two long and two short sides, the long ones first."""
    a, b, c, d = quad
    first = (np.hypot(b.x - a.x, b.y - a.y) + np.hypot(d.x - c.x, d.y - c.y)) / 2
    second = (np.hypot(c.x - b.x, c.y - b.y) + np.hypot(a.x - d.x, a.y - d.y)) / 2
    return max(float(first), float(second), 1e-3), max(min(float(first), float(second)), 1e-3)


def line_height(text: Quad) -> float:
    """Give the length of a text line's short side."""
    a, b, _, d = text
    return min(float(np.hypot(a.x - d.x, a.y - d.y)), float(np.hypot(a.x - b.x, a.y - b.y)))


def along(start: Point, end: Point, distance: float) -> Point:
    """Give the point so many pixels from one point towards another, and beyond it where that is nearer."""
    length = float(np.hypot(end.x - start.x, end.y - start.y)) or 1.0
    share = distance / length
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
