"""What a request costs, in points of Shopify's shape.

An object costs 1; leaves, value types and the wrappers of a page nothing, but for leaves whose
type says otherwise; a list as many times its elements as it can have. requestedQueryCost is
reckoned from the document before anything runs, actualQueryCost counted while it runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_named_type,
    is_leaf_type,
    value_from_ast_untyped,
)

from kernel.graphql.paging import PAGE

MAXIMUM = 5_000  # of one request, unless the view is told otherwise
MUTATION = 10  # each, on top of what it answers
PLAIN_LIST = 10  # elements we reckon with where nothing tells how many a list may have

_WRAPPERS = ("Connection", "Edge", "Payload")


@lru_cache(maxsize=10_000)
def weight(kind: Any) -> int:
    """What one object of a GraphQL type costs: 1, and 0 with ``_weight = 0`` in its class."""
    if kind.name.endswith(_WRAPPERS):
        return 0
    weighs: int = getattr(getattr(kind, "graphene_type", None), "_weight", 1)
    return weighs


def leaf_weight(kind: Any, name: str) -> int:
    """What a leaf costs: 0, or what its type says in ``_dear`` of one that is much work."""
    dear: Mapping[str, int] = getattr(getattr(kind, "graphene_type", None), "_dear", {})
    return dear.get(name, 0)


def cost_of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Mapping[str, Any],
) -> int:
    """The most an operation may cost. The document must be valid and within the limits."""
    root = schema.get_root_type(operation.operation)
    counter = _Counter(schema, fragments, {**_defaults(operation), **variables})
    cost = counter.selected(operation.selection_set, root, 1)
    if operation.operation is OperationType.MUTATION:
        fields = counter.fields(operation.selection_set, root)
        cost += MUTATION * sum(1 for node, _ in fields if node.selection_set)
    return cost


def _defaults(operation: OperationDefinitionNode) -> dict[str, Any]:
    return {
        each.variable.name.value: value_from_ast_untyped(each.default_value)
        for each in operation.variable_definitions
        if each.default_value
    }


class _Counter:
    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: Mapping[str, Any],
    ) -> None:
        self.schema, self.fragments, self.variables = schema, fragments, dict(variables)

    def selected(self, selected: SelectionSetNode, parent: Any, page: int) -> int:
        """The cost of a selection; page is the size of the page the parent is, else 1."""
        return sum(self._field(node, on, page) for node, on in self.fields(selected, parent))

    def fields(self, selected: SelectionSetNode, parent: Any) -> Iterator[tuple[FieldNode, Any]]:
        """The fields of a selection with the types they are selected on."""
        seen: set[str] = set()
        left = [(selected, parent)]
        while left:
            selections, on = left.pop()
            for node in selections.selections:
                if isinstance(node, FieldNode):
                    yield node, on
                else:
                    left.extend(self._inside(node, on, seen))

    def _inside(self, node: Any, on: Any, seen: set[str]) -> Iterator[tuple[Any, Any]]:
        if isinstance(node, FragmentSpreadNode):
            if node.name.value in seen:
                return
            seen.add(node.name.value)
            node = self.fragments[node.name.value]
        condition = node.type_condition
        yield node.selection_set, self.schema.get_type(condition.name.value) if condition else on

    def _field(self, node: FieldNode, parent: Any, page: int) -> int:
        field = getattr(parent, "fields", {}).get(node.name.value)
        if field is None or node.selection_set is None or is_leaf_type(get_named_type(field.type)):
            return leaf_weight(parent, node.name.value)
        kind = get_named_type(field.type)
        if kind.name.endswith("Connection"):
            return weight(kind) + self.selected(node.selection_set, kind, self._page(node, field))
        in_page = _is_list(field.type) and parent.name.endswith("Connection")
        size = page if in_page else self._size(node, field)
        return size * (weight(kind) + self.selected(node.selection_set, kind, 1))

    def _page(self, node: FieldNode, field: Any) -> int:
        argument = field.args.get("first")
        asked = self._given(node).get("first", argument.default_value if argument else None)
        return asked if type(asked) is int and asked > 0 else PAGE

    def _size(self, node: FieldNode, field: Any) -> int:
        if not _is_list(field.type):
            return 1
        if "first" in field.args:
            return self._page(node, field)
        lists = [len(value) for value in self._given(node).values() if isinstance(value, list)]
        return max(lists, default=PLAIN_LIST)

    def _given(self, node: FieldNode) -> dict[str, Any]:
        return {
            argument.name.value: value_from_ast_untyped(argument.value, self.variables)
            for argument in node.arguments
        }


def _is_list(kind: Any) -> bool:
    if isinstance(kind, GraphQLNonNull):
        kind = kind.of_type
    return isinstance(kind, GraphQLList)
