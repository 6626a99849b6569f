"""The directives of the federation, as decorators of types and wrappers of fields.

    @key("id")
    class User(graphene.ObjectType):
        id = graphene.ID(required=True)
        name = override(graphene.String(), "users")

They only take notes; what the directives mean is the composition's business.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

from graphene import Field
from graphene.types.unmountedtype import UnmountedType

T = TypeVar("T")
C = TypeVar("C", bound=type)


def key(fields: str, *, resolvable: bool = True) -> Callable[[C], C]:
    """An entity's identity, e.g. "id" or "sku variation { id }"; a type may have several.

    A resolvable one needs a static method resolve_references(info, representations): see
    federation.entities. resolvable=False makes a stub of another subgraph's type.
    """
    more = "" if resolvable else ", resolvable: false"
    return directive(f"@key(fields: {_quoted(fields)}{more})")


def interface_object(kind: C) -> C:
    """An object type here that is an interface with the same key elsewhere."""
    return directive("@interfaceObject")(kind)


def shareable(what: T) -> T:
    """A value type, or a field, that several schemas define alike."""
    return _note(what, "@shareable")


def inaccessible(what: T) -> T:
    """Left out of the composed schema."""
    return _note(what, "@inaccessible")


def tag(what: T, name: str) -> T:
    return _note(what, f"@tag(name: {_quoted(name)})")


def external(field: T) -> T:
    """A field that another subgraph resolves."""
    return _note(field, "@external")


def requires(field: T, fields: str) -> T:
    """A field computed from external ones, which come along with the key."""
    return _note(field, f"@requires(fields: {_quoted(fields)})")


def provides(field: T, fields: str) -> T:
    """A field that knows some of the external fields of what it leads to."""
    return _note(field, f"@provides(fields: {_quoted(fields)})")


def override(field: T, source: str) -> T:
    """A field that has moved here from another subgraph."""
    return _note(field, f"@override(from: {_quoted(source)})")


def directive(text: str) -> Callable[[T], T]:
    """Any other directive, as it is written in the SDL."""
    return lambda what: _note(what, text)


def notes_on(what: Any) -> list[str]:
    """The directives noted on a type or field itself, not on its bases, as written."""
    noted: list[str] = vars(what).get("_directives", [])
    return noted


def _note(what: Any, text: str) -> Any:
    # A field that is not mounted is replaced when its class is made: mount it now.
    noted = what.mount_as(Field) if isinstance(what, UnmountedType) else what
    noted._directives = [text, *notes_on(noted)]
    return noted


def _quoted(text: str) -> str:
    return json.dumps(text)
