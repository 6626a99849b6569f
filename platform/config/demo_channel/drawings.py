"""The demo's product pictures, drawn here: nothing to fetch, nobody's but ours.

A drawing is a few shapes on a square of 100 x 100. What is drawn in "body" takes the product's
colour, "glow" is its light, "trim" what is metal.
"""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

SIDE = 480  # pixels
_FINER = 2  # drawn larger, so that edges come out smooth
_GROUND, _FLOOR = "#e9ecec", "#dde1e1"
_TRIM = "#8b9496"

COLOURS = {
    "white": "#fbfbf9", "black": "#2b2e30", "sage": "#8fa58d", "silver": "#c3c8ca",
    "brass": "#b99a4f", "oak": "#b98a55", "walnut": "#6d4a33", "gold": "#c8a04a", "grey": "#7d8487",
    "amber": "#c77a2b", "smoke": "#596267", "bronze": "#7a5a3c", "opal": "#f4efe4",
    "warm": "#f2b866", "cold": "#bcd6ec", "RGB": "#a06cd5", "2700K": "#f6c776",
    "4000K": "#f7e6c4", "6500K": "#dbe9f7", "IP20": "#cfd4d6", "IP67": "#3f4a4f",
}  # fmt: skip
_LIGHT = {"cold": "#e2f0fb", "6500K": "#e6f2fc", "4000K": "#fff3da"}

# kind, numbers, role; a line's last number is its width, an arc's its angles and width
Shape = tuple[str, tuple[float, ...], str]
DRAWINGS: dict[str, tuple[Shape, ...]] = {
    "DESK": (
        ("ellipse", (24, 76, 60, 86), "body"), ("line", (42, 80, 34, 50, 3), "trim"),
        ("line", (34, 50, 62, 28, 3), "trim"), ("ellipse", (31, 47, 37, 53), "trim"),
        ("glow", (50, 28, 94, 80), "glow"), ("polygon", (56, 20, 68, 26, 82, 44, 52, 44), "body"),
    ),
    "FLOOR": (
        ("ellipse", (36, 86, 64, 92), "body"), ("line", (50, 88, 50, 30, 2.4), "trim"),
        ("glow", (22, 14, 78, 60), "glow"), ("polygon", (40, 12, 60, 12, 68, 36, 32, 36), "body"),
    ),
    "DISC": (
        ("glow", (8, 20, 92, 96), "glow"), ("ellipse", (18, 34, 82, 58), "body"),
        ("ellipse", (22, 39, 78, 57), "light"), ("rectangle", (44, 24, 56, 36), "trim"),
    ),
    "PENDANT": (
        ("line", (50, 4, 50, 36, 1.4), "trim"), ("rectangle", (46, 32, 54, 40), "trim"),
        ("glow", (16, 34, 84, 96), "glow"), ("pie", (24, 38, 76, 90, 180, 360), "body"),
        ("ellipse", (42, 60, 58, 70), "light"),
    ),
    "WALL": (
        ("glow", (14, 2, 86, 98), "glow"), ("rectangle", (44, 24, 56, 76), "body"),
        ("rectangle", (47, 20, 53, 24), "light"), ("rectangle", (47, 76, 53, 80), "light"),
        ("rectangle", (38, 46, 44, 54), "trim"),
    ),
    "BOLLARD": (
        ("glow", (12, 14, 88, 74), "glow"), ("rectangle", (42, 34, 58, 90), "body"),
        ("rectangle", (42, 24, 58, 34), "light"), ("rectangle", (39, 18, 61, 24), "body"),
        ("rectangle", (36, 88, 64, 92), "trim"),
    ),
    "STREET": (
        ("line", (30, 94, 30, 24, 3), "trim"), ("line", (30, 25, 52, 20, 3), "trim"),
        ("glow", (34, 22, 98, 92), "glow"), ("polygon", (50, 14, 82, 16, 84, 24, 50, 25), "body"),
        ("rectangle", (56, 24, 80, 27), "light"),
    ),
    "BULB": (
        ("glow", (12, 4, 88, 80), "glow"), ("ellipse", (28, 14, 72, 58), "body"),
        ("polygon", (36, 50, 64, 50, 59, 68, 41, 68), "body"),
        ("rectangle", (41, 68, 59, 72), "trim"), ("rectangle", (42, 74, 58, 78), "trim"),
        ("rectangle", (43, 80, 57, 84), "trim"), ("rectangle", (46, 85, 54, 88), "trim"),
    ),
    "TUBE": (
        ("glow", (2, 26, 98, 74), "glow"), ("rectangle", (12, 45, 88, 55), "body"),
        ("rectangle", (8, 44, 14, 56), "trim"), ("rectangle", (86, 44, 92, 56), "trim"),
        ("rectangle", (14, 47, 86, 49), "light"),
    ),
    "DRIVER": (
        ("rectangle", (20, 36, 80, 66), "body"), ("line", (80, 44, 95, 40, 1.6), "trim"),
        ("line", (80, 50, 95, 50, 1.6), "trim"), ("line", (5, 51, 20, 51, 2.2), "trim"),
        ("rectangle", (28, 43, 60, 46), "trim"), ("rectangle", (28, 50, 52, 52), "trim"),
        ("rectangle", (28, 56, 56, 58), "trim"),
    ),
    "SWITCH": (
        ("rectangle", (26, 22, 74, 78), "trim"), ("rectangle", (28, 24, 72, 76), "body"),
        ("ellipse", (40, 32, 60, 52), "light"), ("rectangle", (44, 60, 56, 64), "trim"),
    ),
}  # fmt: skip


def drawn(category: str, colour: str) -> bytes:
    """A product of this category in this colour, as PNG; an unknown colour is white."""
    size = SIDE * _FINER
    sheet = Image.new("RGB", (size, size), _GROUND)
    pen = ImageDraw.Draw(sheet)
    pen.ellipse(_scaled((14, 84, 86, 98)), fill=_FLOOR)
    light = _LIGHT.get(colour, "#fff1cf")
    fills = {"body": COLOURS.get(colour, COLOURS["white"]), "trim": _TRIM, "light": light}
    for kind, numbers, role in DRAWINGS[category]:
        if kind == "glow":
            sheet = _lit(sheet, numbers, light)
            pen = ImageDraw.Draw(sheet)
        else:
            _stroke(pen, kind, numbers, fills[role])
    target = io.BytesIO()
    sheet.resize((SIDE, SIDE), Image.Resampling.LANCZOS).save(target, format="PNG")
    return target.getvalue()


def _scaled(numbers: tuple[float, ...]) -> list[float]:
    return [number * SIDE * _FINER / 100 for number in numbers]


def _stroke(pen: Any, kind: str, numbers: tuple[float, ...], fill: str) -> None:
    if kind == "line":
        pen.line(_scaled(numbers[:4]), fill=fill, width=round(_scaled(numbers[4:])[0]))
    elif kind == "pie":
        pen.pieslice(_scaled(numbers[:4]), *numbers[4:], fill=fill)
    elif kind == "rectangle":
        pen.rounded_rectangle(_scaled(numbers), radius=_scaled((1,))[0], fill=fill)
    else:
        getattr(pen, kind)(_scaled(numbers), fill=fill)


def _lit(sheet: Image.Image, box: tuple[float, ...], light: str) -> Image.Image:
    """The sheet with light in an ellipse, brightest in its middle."""
    small = sheet.width // 8
    mask = Image.new("L", (small, small), 0)
    ImageDraw.Draw(mask).ellipse([number / 8 for number in _scaled(box)], fill=190)
    soft = mask.filter(ImageFilter.GaussianBlur(small / 14)).resize(sheet.size)
    return Image.composite(Image.new("RGB", sheet.size, light), sheet, soft)
