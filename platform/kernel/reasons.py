"""Why a value cannot be, where several apps say the same: clauses in the middle of a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kernel.words import Phrase

EMPTY: Final = Phrase("it is empty", "内容为空")
PASSED: Final = Phrase("it has passed already", "该时间已过")
BEFORE_THE_FIRST_DAY: Final = Phrase("it is before the first day", "早于起始日期")
LINE_TWICE: Final = Phrase("each line may be named once", "每行只能出现一次")
ABOVE_ZERO: Final = Phrase(
    "it must be above zero and below 1,000,000,000,000", "必须大于零且小于 1,000,000,000,000"
)
FROM_ZERO: Final = Phrase(
    "it must be from zero to below 1,000,000,000,000", "必须不小于零且小于 1,000,000,000,000"
)
UNSOUND_XLSX: Final = Phrase("it is no sound XLSX file", "XLSX 文件已损坏")


def at_most(characters: int) -> Phrase:
    """A text is too long."""
    return Phrase(f"it has at most {characters} characters", f"最多 {characters} 个字符")


def between(least: int, most: int) -> Phrase:
    """A whole number is too small or too large."""
    return Phrase(f"it is from {least} to {most}", f"须为 {least} 到 {most}")


def one_of(choices: Iterable[str]) -> Phrase:
    """Something else than what there is to choose from."""
    listed = ", ".join(choices)
    return Phrase(f"choose one of {listed}", f"请从 {listed} 中选择")
