"""The schema in its own language, with the directives of the federation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from graphene.utils.str_converters import to_camel_case
from graphql import (
    DirectiveNode,
    DocumentNode,
    GraphQLSchema,
    ObjectTypeDefinitionNode,
    Visitor,
    parse,
    print_ast,
    print_schema,
    visit,
)

from kernel.graphql.federation.directives import notes_on

SPEC = "https://specs.apollo.dev/federation/v2.3"
_KNOWN = frozenset(
    [
        "composeDirective",
        "external",
        "inaccessible",
        "interfaceObject",
        "key",
        "override",
        "provides",
        "requires",
        "shareable",
        "tag",
    ]
)
# Types of graphene and of our pages; they come in both subgraphs, alike.
_SHARED = re.compile("PageInfo|.*Connection|.*Edge")


def sdl(schema: GraphQLSchema, *, on_schema: Sequence[str] = ()) -> str:
    """The SDL of a subgraph without the gateway's own fields.

    on_schema  further directives of the schema: @link of other specifications,
               @composeDirective
    """
    document = parse(print_schema(schema))
    for node in document.definitions:
        if isinstance(node, ObjectTypeDefinitionNode):
            _decorate(node, getattr(schema.type_map[node.name.value], "graphene_type", None))
    used = {name for name in _names(document) if name in _KNOWN}
    used |= {node.name.value for node in _parsed(" ".join(on_schema))} & _KNOWN
    imports = ", ".join(f'"@{name}"' for name in sorted(used))
    link = f'@link(url: "{SPEC}", import: [{imports}])'
    return f"extend schema {' '.join([link, *on_schema])}\n\n{print_ast(document)}\n"


def _decorate(node: ObjectTypeDefinitionNode, kind: Any) -> None:
    noted = notes_on(kind) if kind is not None else []
    if _SHARED.fullmatch(node.name.value) and "@shareable" not in noted:
        noted = [*noted, "@shareable"]
    node.directives = (*node.directives, *_parsed(" ".join(noted)))
    on_fields = {
        field.name or to_camel_case(name): " ".join(notes_on(field))
        for name, field in getattr(getattr(kind, "_meta", None), "fields", {}).items()
    }
    for field in node.fields:
        field.directives = (
            *field.directives,
            *_parsed(on_fields.get(field.name.value, "")),
        )


def _parsed(directives: str) -> tuple[Any, ...]:
    if not directives:
        return ()
    [definition] = parse(f"type T {directives} {{ f: Int }}").definitions
    return tuple(cast(ObjectTypeDefinitionNode, definition).directives)


def _names(document: DocumentNode) -> Iterator[str]:
    found: list[str] = []

    class Collector(Visitor):
        def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
            found.append(node.name.value)

    visit(document, Collector())
    yield from found
