"""What one request may ask for, looked at before anything expensive is done with it.

graphql-core's validation takes quadratic time on repeated fields, so this comes before it:
one walk over the document as it would be executed, fragments laid out and equal response
names merged, that stops at the first limit and after a fixed number of steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionSetNode,
)

TOKENS = 1_000
DEPTH = 10
INTROSPECTION_DEPTH = 20
ALIASES = 15
ROOT_FIELDS = 10
DIRECTIVES = 20
SAME_NAME = 20
FIELDS = 2_000  # with all fragments laid out
REPRESENTATIONS = 1_000

_INTROSPECTION = frozenset({"__schema", "__type"})


def excess(document: DocumentNode, *, introspects: bool = False) -> GraphQLError | None:
    """What is too much about a document, or None. It need not be valid.

    introspects  the schema may be asked for; such questions nest deeper by nature
    """
    walk = _Walk(document, introspects=introspects)
    try:
        walk.document()
    except GraphQLError as error:
        return error
    return None


class _Walk:
    def __init__(self, document: DocumentNode, *, introspects: bool) -> None:
        self.definitions = document.definitions
        self.introspects = introspects
        self.fragments = {
            each.name.value: each
            for each in document.definitions
            if isinstance(each, FragmentDefinitionNode)
        }
        self.walked: set[str] = set()
        self.fields = self.aliases = self.directives = 0

    def document(self) -> None:
        for each in self.definitions:
            if isinstance(each, OperationDefinitionNode):
                self.count_directives(each)
                for variable in each.variable_definitions:
                    self.count_directives(variable)
                self.level([each.selection_set], depth=1)
        for name, fragment in self.fragments.items():
            if name not in self.walked:  # used nowhere, which is for validation to say
                self.level([fragment.selection_set], depth=2)

    def level(self, sets: Iterable[SelectionSetNode], *, depth: int, deepest: int = DEPTH) -> None:
        """One object of the answer: its fields by response name, then what is in them."""
        if depth > deepest:
            raise _too_much(f"Selections nest deeper than {deepest}.")
        by_name: dict[str, list[FieldNode]] = {}
        for node in self.laid_out(sets):
            by_name.setdefault((node.alias or node.name).value, []).append(node)
        if depth == 1 and len(by_name) > ROOT_FIELDS:
            raise _too_much(f"More than {ROOT_FIELDS} root fields.")
        for name, nodes in by_name.items():
            if len(nodes) > SAME_NAME:
                raise _too_much(f"'{name}' is selected more than {SAME_NAME} times.")
            inner = [each.selection_set for each in nodes if each.selection_set]
            if not inner:
                continue
            if self.introspects and nodes[0].name.value in _INTROSPECTION:
                self.level(inner, depth=depth + 1, deepest=INTROSPECTION_DEPTH)
            else:
                self.level(inner, depth=depth + 1, deepest=deepest)

    def laid_out(self, sets: Iterable[SelectionSetNode]) -> Iterator[FieldNode]:
        here: set[str] = set()  # a fragment counts once in a place, as when it is executed
        left = list(sets)
        while left:
            for node in left.pop().selections:
                self.count_directives(node)
                if isinstance(node, FieldNode):
                    self.count_field(node)
                    yield node
                elif not isinstance(node, FragmentSpreadNode):
                    left.append(node.selection_set)  # type: ignore[attr-defined]
                elif node.name.value not in here and node.name.value in self.fragments:
                    here.add(node.name.value)
                    left.append(self.fragment(node.name.value).selection_set)

    def fragment(self, name: str) -> FragmentDefinitionNode:
        if name not in self.walked:
            self.walked.add(name)
            self.count_directives(self.fragments[name])
        return self.fragments[name]

    def count_field(self, node: FieldNode) -> None:
        self.fields += 1
        self.aliases += node.alias is not None
        if self.fields > FIELDS:
            raise _too_much(f"More than {FIELDS} fields, fragments laid out.")
        if self.aliases > ALIASES:
            raise _too_much(f"More than {ALIASES} aliases.")

    def count_directives(self, node: Any) -> None:
        self.directives += len(node.directives)
        if self.directives > DIRECTIVES:
            raise _too_much(f"More than {DIRECTIVES} directives.")


def _too_much(message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": "LIMIT_EXCEEDED"})
