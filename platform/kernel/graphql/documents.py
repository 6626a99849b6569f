"""Documents that have been parsed and found valid; the same text is not looked at again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)

from kernel.graphql.limits import TOKENS, excess

KEPT = 500_000  # characters of documents; what we keep takes about a hundred times as much
ERRORS = 20  # that one answer lists


class Invalid(Exception):
    """A document that is not executed, with the reasons."""

    def __init__(self, errors: Sequence[GraphQLError]) -> None:
        self.errors = errors
        super().__init__()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A valid document."""

    ast: DocumentNode
    operations: Sequence[OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation to run. Raises Invalid unless it is exactly one."""
        found = [
            each
            for each in self.operations
            if name is None or (each.name and each.name.value == name)
        ]
        if len(found) != 1:
            raise Invalid([GraphQLError("Say by operationName which operation to run.")])
        return found[0]


class Documents:
    """The valid documents of one schema, those unused for the longest going first."""

    def __init__(self, schema: GraphQLSchema, *, development: bool = False) -> None:
        self.schema, self.development = schema, development
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._persisted: dict[str, Document] = {}
        self._size = 0
        self._lock = Lock()

    def document(self, text: str) -> Document:
        """The parsed document. Raises Invalid."""
        with self._lock:
            known = self._kept.get(text)
            if known is not None:
                self._kept.move_to_end(text)
                return known
        document = self._made(text)
        self._keep(text, document)
        return document

    def persisted(self, name: str, text: str) -> Document:
        """The parsed document of our own front end: kept for good, there are only so many.

        Raises Invalid, e.g. where the front end was built for another schema.
        """
        known = self._persisted.get(name)
        if known is None:
            known = self._persisted[name] = self._made(text)
        return known

    def _made(self, text: str) -> Document:
        ast = self._valid(_parsed(text))
        return Document(
            ast=ast,
            operations=_of(OperationDefinitionNode, ast),
            fragments={each.name.value: each for each in _of(FragmentDefinitionNode, ast)},
        )

    def _valid(self, ast: DocumentNode) -> DocumentNode:
        too_much = excess(ast, introspects=self.development)
        if too_much:
            raise Invalid([too_much])
        rules = [*specified_rules]
        if not self.development:
            rules.append(NoSchemaIntrospectionCustomRule)
        errors = validate(
            self.schema, ast, rules, max_errors=ERRORS, hide_suggestions=not self.development
        )
        if errors:
            raise Invalid(errors)
        return ast

    def _keep(self, text: str, document: Document) -> None:
        if len(text) > KEPT // 10:
            return
        with self._lock:
            if text not in self._kept:
                self._kept[text] = document
                self._size += len(text)
            while self._size > KEPT:
                gone, _ = self._kept.popitem(last=False)
                self._size -= len(gone)


def _parsed(text: str) -> DocumentNode:
    try:
        return parse(text, no_location=True, max_tokens=TOKENS)
    except GraphQLError as error:
        raise Invalid([error]) from error


def _of(kind: Any, ast: DocumentNode) -> list[Any]:
    return [each for each in ast.definitions if isinstance(each, kind)]
