"""The refusals' words in the front end: whatever code is new gets the server's own there.

``frontend/src/graphql/sentences.ts`` is a source, and people improve it; only what is missing
is added, and what no longer exists taken away.
"""

from __future__ import annotations

import re

from graphene.utils.str_converters import to_camel_case

from kernel.errors import known_errors

_ENTRY = re.compile(r"^  ([A-Z_0-9]+): \{.*\},\n", re.MULTILINE)
_VALUE = re.compile(r"\{(\w+)(?:![rsa])?(?::[^}]*)?\}")


def with_all_codes(source: str) -> str:
    """The file's text with an entry for every code, in their order."""
    first = _ENTRY.search(source)
    if first is None:
        raise ValueError("sentences.ts has no entries to go by")
    entries = {found[1]: found[0] for found in _ENTRY.finditer(source)}
    wanted = {error.code: (error.message, error.message_zh) for error in known_errors()}
    lines = [entries.get(code) or _entry(code, *words) for code, words in sorted(wanted.items())]
    return source[: first.start()] + "".join(lines) + "};\n"


def _entry(code: str, english: str, chinese: str) -> str:
    return f"  {code}: {{ en: {_quoted(english)}, zh: {_quoted(chinese)} }},\n"


def _quoted(template: str) -> str:
    text = _VALUE.sub(lambda found: "{" + to_camel_case(found[1]) + "}", template)
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
