"""What people and programs write: nothing in it that a reader cannot see.

A character that turns the direction of text around lets "gnp.exe" look like "exe.png", one of
no width makes two codes look the same. They are refused, not taken out: whoever typed them by
accident hears of it, and what is stored is what was sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from kernel.errors import DomainError

# Fields that may have several lines; every other text has one.
PROSE: Final = frozenset(
    {"note", "reason", "description", "specification", "purchasing_habits", "message", "body"}
)
# Whole documents, cleaned by who reads them: exchange.documents.limits, and storefront.rules for
# pasted orders, which come from chats with all that chats have.
DOCUMENTS: Final = frozenset({"xml", "text"})

# Control characters, direction marks, characters without width, halves of characters.
_NEVER: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufff9-\ufffb"
)
_HIDDEN_IN_PROSE: Final = re.compile(f"[{_NEVER}]")  # joiners are part of some scripts and signs
_HIDDEN: Final = re.compile(f"[{_NEVER}\t\n\r\u200c\u200d]")


class HiddenCharacter(DomainError):
    code = "HIDDEN_CHARACTER"
    message = (
        "{field} has a character at place {place} that nobody can see ({character}); "
        "delete it, or type the text anew."
    )
    message_zh = "{field} 的第 {place} 个字符不可见（{character}），请删除该字符或重新输入。"


def require_visible(text: str, *, field: str, path: tuple[str | int, ...] = ()) -> None:
    """Raise HiddenCharacter for a text that shows a reader something else than it is."""
    if field in DOCUMENTS:
        return
    found = (_HIDDEN_IN_PROSE if field in PROSE else _HIDDEN).search(text)
    if found is not None:
        raise HiddenCharacter(
            field=field,
            place=found.start() + 1,
            character=f"U+{ord(found.group()):04X}",
            path=path or (field,),
        )


def require_all_visible(given: Any, path: tuple[str | int, ...] = ()) -> None:
    """The same for every text in an input, at whatever depth; a list's texts bear its name."""
    if isinstance(given, str):
        field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
        require_visible(str(given), field=field, path=path)
    elif isinstance(given, Mapping):
        for name, each in given.items():
            require_all_visible(each, (*path, name))
    elif isinstance(given, list):
        for index, each in enumerate(given):
            require_all_visible(each, (*path, index))
