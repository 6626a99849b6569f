"""Putting UBL together: what is empty is left out, the order is the caller's.

group("Party", text("EndpointID", gln, schemeID="0088"), group("PartyName", text("Name", name)))
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias, cast

from lxml import etree

from shared_apps.exchange.ubl.parsing import CAC, CBC, EXACT, namespace

Piece: TypeAlias = etree._Element | None


def text(name: str, value: object, **attributes: str) -> Piece:
    """A leaf, or nothing for nothing."""
    return None if value is None or value == "" else leaf(name, value, **attributes)


def leaf(name: str, value: object, **attributes: str) -> etree._Element:
    """A leaf, even an empty one."""
    element = etree.Element(f"{{{CBC}}}{name}", {k: v for k, v in attributes.items() if v})
    element.text = _plain(value) if isinstance(value, Decimal) else str(value)
    return element


def group(name: str, *pieces: Piece) -> Piece:
    """An aggregate, or nothing where all of it is nothing."""
    kept = [piece for piece in pieces if piece is not None]
    if not kept:
        return None
    element = etree.Element(f"{{{CAC}}}{name}")
    element.extend(kept)
    return element


def document(form: str, *pieces: Piece) -> bytes:
    """The whole, as UTF-8 with a declaration."""
    names = cast(dict[str, str], {None: namespace(form), "cbc": CBC, "cac": CAC})
    root = etree.Element(f"{{{namespace(form)}}}{form}", nsmap=names)
    root.append(leaf("UBLVersionID", "2.1"))
    root.extend([piece for piece in pieces if piece is not None])
    etree.cleanup_namespaces(root, keep_ns_prefixes=["cbc", "cac"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _plain(number: Decimal) -> str:
    """Without exponent and without noughts that say nothing."""
    return format(number.normalize(EXACT), "f")
