"""Every right has words in both languages; the screens show no codes (ORG-04)."""

from __future__ import annotations

import re

from config import graphql  # noqa: F401 - it loads every app's permissions
from config.settings import environment
from kernel.permissions import all_permissions

WORDS = environment.ROOT / "frontend/src/features/settings/people/rights.ts"


def test_every_right_has_words():
    said = set(re.findall(r"'?([\w.]+)'?: \{ en: '[^']+', zh: '[^']+' \}", WORDS.read_text()))
    needed = set()
    for right in all_permissions():
        app, noun, deed = right.split(".")
        needed |= {app, f"{app}.{noun}", deed}

    assert needed - said == set()
