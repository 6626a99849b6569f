"""What one request may ask for: rules that look at the document before anything runs.

graphql-core's own validation takes quadratic time on repeated fields, so size is bounded
first (max_tokens when parsing), then these rules run beside the standard ones.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationRule,
)
from graphql.language import DirectiveNode, FragmentDefinitionNode

TOKENS = 1_000
DEPTH = 10
ALIASES = 15
ROOT_FIELDS = 10
DIRECTIVES = 20
SAME_NAME = 20
REPRESENTATIONS = 1_000
INTROSPECTION_DEPTH = 15


class DepthLimit(ValidationRule):
    """Selections nest at most DEPTH deep, fragments included."""

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        limit = INTROSPECTION_DEPTH if _is_introspection(node) else DEPTH
        if self._deeper_than(node.selection_set, limit, frozenset()):
            self.report_error(GraphQLError(f"Selections nest deeper than {limit}.", node))

    def _deeper_than(self, selections: SelectionSetNode, left: int, seen: frozenset[str]) -> bool:
        if left < 0:
            return True
        return any(self._too_deep(node, left, seen) for node in selections.selections)

    def _too_deep(self, node: Any, left: int, seen: frozenset[str]) -> bool:
        if isinstance(node, FieldNode):
            inner = node.selection_set
            return inner is not None and self._deeper_than(inner, left - 1, seen)
        if isinstance(node, InlineFragmentNode):
            return self._deeper_than(node.selection_set, left, seen)
        name = node.name.value
        fragment = self.context.get_fragment(name)
        if fragment is None or name in seen:  # unknown or circular: other rules say so
            return False
        return self._deeper_than(fragment.selection_set, left, seen | {name})


class CountLimits(ValidationRule):
    """At most so many aliases, directives and root fields in the document."""

    def __init__(self, context: Any) -> None:
        super().__init__(context)
        self.aliases = 0
        self.directives = 0

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        if node.alias is not None:
            self.aliases += 1
            if self.aliases == ALIASES + 1:
                self.report_error(GraphQLError(f"More than {ALIASES} aliases.", node))

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        self.directives += 1
        if self.directives == DIRECTIVES + 1:
            self.report_error(GraphQLError(f"More than {DIRECTIVES} directives.", node))

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        if len(node.selection_set.selections) > ROOT_FIELDS:
            self.report_error(GraphQLError(f"More than {ROOT_FIELDS} root fields.", node))


class RepetitionLimit(ValidationRule):
    """The same field at most SAME_NAME times in one selection."""

    def enter_selection_set(self, node: SelectionSetNode, *_: Any) -> None:
        names = Counter(
            (each.alias or each.name).value
            for each in node.selections
            if isinstance(each, FieldNode)
        )
        spreads = Counter(
            each.name.value for each in node.selections if isinstance(each, FragmentSpreadNode)
        )
        if any(count > SAME_NAME for count in (*names.values(), *spreads.values())):
            self.report_error(
                GraphQLError(f"A field is selected more than {SAME_NAME} times.", node)
            )


class OneFragmentEach(ValidationRule):
    """At most as many fragments as aliases: each is walked once for each spread."""

    def __init__(self, context: Any) -> None:
        super().__init__(context)
        self.fragments = 0

    def enter_fragment_definition(self, node: FragmentDefinitionNode, *_: Any) -> None:
        self.fragments += 1
        if self.fragments == 51:
            self.report_error(GraphQLError("More than 50 fragments.", node))


def _is_introspection(node: OperationDefinitionNode) -> bool:
    return all(
        isinstance(each, FieldNode) and each.name.value in ("__schema", "__type", "__typename")
        for each in node.selection_set.selections
    )


# The cheap ones first: they end the request before the standard rules look at it.
RULES: tuple[type[ValidationRule], ...] = (
    CountLimits,
    RepetitionLimit,
    OneFragmentEach,
    DepthLimit,
)
