"""A day is where somebody is: nothing takes the day of UTC for a tenant's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.test_layout import ROOT, files

APPS = ("tenants/*.py", "shared_apps/*.py", "tenant_apps/*.py")
# A stranger's document has days and times as they stand in it.
READ_FROM_PAPER = {"shared_apps/exchange/ubl"}


def careless(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls that make a day of an instant without saying where."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        owner = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        is_bare = not node.args and not node.keywords
        truncates = name.startswith("Trunc") and all(k.arg != "tzinfo" for k in node.keywords)
        of_no_place = name in ("localdate", "localtime") or (name == "today" and owner != "days")
        if truncates or (name == "date" and is_bare) or (of_no_place and is_bare):
            yield node


def places() -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{call.lineno} {ast.unparse(call)}"
        for path in files(*APPS)
        if not any(str(path.relative_to(ROOT)).startswith(folder) for folder in READ_FROM_PAPER)
        for call in careless(ast.parse(path.read_text()))
    ]


def test_no_day_is_taken_without_saying_where():
    assert places() == []


def test_the_careless_ways_are_known():
    ways = "clock.today(); at.date(); date.today(); TruncDate('at'); timezone.localdate()"
    fine = "days.today(); clock.today(zone); date(2026, 1, 1); TruncDate('at', tzinfo=zone)"

    assert len(list(careless(ast.parse(ways)))) == 5
    assert list(careless(ast.parse(fine))) == []
    assert Path(ROOT / "tenants" / "days.py").is_file()
