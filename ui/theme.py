"""Colour tokens of the console: one frozen table per theme, each pair with its contrast.

Every ink and ground that the widgets put together is listed here, so that one test can measure all
of them (WCAG 2.2: 1.4.3 text, 1.4.11 outlines). No colour is written anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

TEXT_FLOOR = 4.5  # WCAG 2.2, 1.4.3 (AA)
OUTLINE_FLOOR = 3.0  # WCAG 2.2, 1.4.11


@dataclass(frozen=True, slots=True)
class Theme:
    """Name every colour by its duty."""

    name: str
    dark: bool
    window: str  # behind everything
    panel: str  # a card
    field: str  # an input, a secondary button
    alt: str  # group rows, disabled fills, tracks
    floor: str  # the ground of a plan
    text: str
    text2: str  # secondary text, still readable
    off: str  # disabled or zero, still readable
    border: str  # outline of a control
    hair: str  # decorative line
    wall: str  # walls and closed doors in a plan
    accent: str
    on_accent: str
    accent_soft: str  # selection, tonal button
    critical: str
    on_critical: str
    critical_soft: str
    high: str
    high_soft: str
    ok: str


DAY = Theme(
    name="day",
    dark=False,
    window="#E1E5E9",
    panel="#F8F9FA",
    field="#FFFFFF",
    alt="#ECEFF2",
    floor="#E9ECF0",
    text="#14181D",
    text2="#464E58",
    off="#59616B",
    border="#747D88",
    hair="#CFD4DA",
    wall="#3D454E",
    accent="#1B5A9E",
    on_accent="#FFFFFF",
    accent_soft="#DDE8F4",
    critical="#B3161B",
    on_critical="#FFFFFF",
    critical_soft="#FAE4E3",
    high="#8A4200",
    high_soft="#FBEAC4",
    ok="#276749",
)
NIGHT = Theme(
    name="night",
    dark=True,
    window="#14171A",
    panel="#1B1F23",
    field="#22272C",
    alt="#252B31",
    floor="#20252A",
    text="#C8CDD3",
    text2="#9BA3AC",
    off="#8E969F",
    border="#737B85",
    hair="#343B42",
    wall="#8A929B",
    accent="#7FB0E6",
    on_accent="#0B1622",
    accent_soft="#203043",
    critical="#FF7A70",
    on_critical="#1A0504",
    critical_soft="#3B2020",
    high="#E79A45",
    high_soft="#33291C",
    ok="#6FBF95",
)
DIM = Theme(
    name="dim",
    dark=True,
    window="#0C0E10",
    panel="#111417",
    field="#171A1D",
    alt="#191D20",
    floor="#15181B",
    text="#A6ACB3",
    text2="#878E96",
    off="#7F868E",
    border="#636A72",
    hair="#2A2F35",
    wall="#6C737B",
    accent="#6A93C2",
    on_accent="#05090E",
    accent_soft="#15202D",
    critical="#E0675E",
    on_critical="#120302",
    critical_soft="#2B1716",
    high="#C07F38",
    high_soft="#241C12",
    ok="#5B9C7A",
)
THEMES = (DAY, NIGHT, DIM)
# Of the public screen, which is read from some metres away: every text 7:1 (WCAG 2.2, 1.4.6).
PUBLIC = replace(
    DAY,
    name="public",
    window="#E6EAEE",
    text2="#3C444E",
    accent="#134A85",
    critical="#8F0F14",
    ok="#00512B",  # the ground of the way out, with `on_accent` on it
)


class Choice(StrEnum):
    """What the officer chose; F11 goes on to the next theme."""

    DAY = "day"
    NIGHT = "night"
    DIM = "dim"
    SYSTEM = "system"  # EN 301 549, 11.7: one mode follows the platform


def chosen(choice: Choice, *, system_dark: bool) -> Theme:
    """Give the theme of a choice; `system_dark` counts for `SYSTEM` only."""
    if choice is Choice.SYSTEM:
        return NIGHT if system_dark else DAY
    return {Choice.DAY: DAY, Choice.NIGHT: NIGHT, Choice.DIM: DIM}[choice]


def following(theme: Theme) -> Choice:
    """Give the choice after a theme, in the order day, night, dim (F11)."""
    return {"day": Choice.NIGHT, "night": Choice.DIM}.get(theme.name, Choice.DAY)


_GROUNDS = ("window", "panel", "field", "alt", "floor")
TEXT_PAIRS = (
    *((ink, ground) for ink in ("text", "text2", "off") for ground in _GROUNDS),
    *((ink, "accent_soft") for ink in ("text", "text2", "accent")),
    *((ink, "high_soft") for ink in ("text", "text2", "high")),
    *((ink, "critical_soft") for ink in ("text", "critical")),
    *((ink, ground) for ink in ("accent", "critical", "high", "ok") for ground in _GROUNDS[:4]),
    ("accent", "floor"),
    ("high", "floor"),
    ("on_accent", "accent"),
    ("on_critical", "critical"),
    ("panel", "high"),
)
OUTLINE_PAIRS = (
    *((ink, ground) for ink in ("border", "wall") for ground in _GROUNDS[:3]),
    *((ink, "floor") for ink in ("border", "wall", "high", "accent", "critical")),
    *((ink, ground) for ink in ("accent", "critical", "high") for ground in _GROUNDS[:4]),
    ("border", "alt"),
    ("accent", "accent_soft"),
    ("border", "accent_soft"),
    ("high", "high_soft"),
    ("critical", "critical_soft"),
    ("on_accent", "accent"),  # the ring and the mark inside a filled control
)

PUBLIC_FLOOR = 7.0
PUBLIC_PAIRS = (
    *((ink, ground) for ink in ("text", "text2", "accent") for ground in ("window", "panel")),
    ("critical", "window"),
    ("on_accent", "accent"),
    ("on_accent", "ok"),
)


def luminance(colour: str) -> float:
    """Give the relative luminance (0..1) of `#RRGGBB` (WCAG 2.2)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the norm's own
        for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio (1..21) of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def token(theme: Theme, name: str) -> str:
    """Give the colour `#RRGGBB` of a token."""
    value: str = getattr(theme, name)
    return value


def ratios(theme: Theme) -> list[tuple[str, str, float, float]]:
    """List (ink, ground, ratio, floor) for every pair that the widgets use."""
    return [
        (ink, ground, contrast(token(theme, ink), token(theme, ground)), floor)
        for pairs, floor in ((TEXT_PAIRS, TEXT_FLOOR), (OUTLINE_PAIRS, OUTLINE_FLOOR))
        for ink, ground in pairs
    ]
