"""Whatever meets people has words: refusals, permissions, doors."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from kernel.errors import known_errors
from kernel.permissions import all_permissions
from tests.architecture.test_layout import ROOT, files

DOORS = ("commands", "queries", "events", "documents")


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("error", known_errors(), ids=lambda error: error.code)
def test_every_refusal_says_the_same_in_both_languages(error):
    assert names_in(error.message) == names_in(error.message_zh)
    assert error.message.endswith((".", "?"))
    assert error.message_zh.endswith(("。", "？"))
    assert any("\u4e00" <= character <= "\u9fff" for character in error.message_zh)


@pytest.mark.parametrize("permission", sorted(all_permissions()))
def test_every_permission_belongs_to_an_app_and_is_asked_for(permission):
    app = permission.partition(".")[0]
    homes = [ROOT / root / app for root in ("shared_apps", "tenant_apps", ".")]

    assert any((home / "permissions.py").is_file() for home in homes)


def test_every_door_says_what_is_behind_it():
    """Others call these without reading them."""
    silent = []
    for path in files("tenants/*.py", "shared_apps/*.py", "tenant_apps/*.py"):
        name = path.relative_to(ROOT)
        parts = {part.removesuffix(".py") for part in name.parts}
        if parts & set(DOORS) and not parts & {"graphql", "management"}:
            silent += [
                f"{name}: {node.name}" for node in public(path) if not ast.get_docstring(node)
            ]

    assert silent == []


def public(path: Path) -> list[ast.FunctionDef | ast.ClassDef]:
    found = [
        node
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]
    return [node for node in found if not node.name.startswith("_")]


def test_every_module_opens_with_what_it_is_for():
    say_it_all = {"__init__.py", "apps.py", "errors.py", "permissions.py"}
    modules = [
        path
        for path in files("*.py")
        if path.relative_to(ROOT).parts[0] != "tests" and path.name not in say_it_all
    ]

    assert [path for path in modules if not ast.get_docstring(ast.parse(path.read_text()))] == []
