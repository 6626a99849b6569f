"""What a request costs, and how much of it somebody may spend.

Shopify's shape: an object costs 1, a leaf nothing, a list as many times its elements as it
can have; a bucket per token or person leaks at a steady rate. The bucket lives in Redis and
fails open: without Redis everybody may ask.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import redis
import structlog
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    is_leaf_type,
    value_from_ast_untyped,
)

from kernel.graphql.paging import PAGE

log = structlog.get_logger()
MAXIMUM = 5_000  # of one request
BUCKET = 20_000
RESTORED = 2_000  # a second
PLAIN_LIST = 10  # elements we reckon with where a list has no page size

_LEAK = """
local level = tonumber(redis.call('HGET', KEYS[1], 'level') or ARGV[1])
local at = tonumber(redis.call('HGET', KEYS[1], 'at') or ARGV[4])
level = math.min(tonumber(ARGV[1]), level + (tonumber(ARGV[4]) - at) * tonumber(ARGV[2]))
local taken = 0
if level >= tonumber(ARGV[3]) then level = level - tonumber(ARGV[3]); taken = 1 end
redis.call('HSET', KEYS[1], 'level', level, 'at', ARGV[4])
redis.call('EXPIRE', KEYS[1], 120)
return {taken, tostring(level)}
"""


@dataclass(frozen=True, kw_only=True)
class Throttle:
    """How full somebody's bucket is after a request."""

    allowed: bool
    available: float

    def status(self) -> dict[str, float]:
        return {
            "maximumAvailable": BUCKET,
            "currentlyAvailable": int(self.available),
            "restoreRate": RESTORED,
        }


class Bucket:
    """Everybody's buckets in one Redis."""

    def __init__(self, url: str) -> None:
        self._redis = redis.Redis.from_url(url, socket_timeout=0.2, socket_connect_timeout=0.2)
        self._leak = self._redis.register_script(_LEAK)

    def spend(self, who: str, cost: int) -> Throttle:
        """Take a cost out of a bucket, if there is enough in it."""
        try:
            taken, level = self._leak(
                keys=[f"cost:{who}"], args=[BUCKET, RESTORED, cost, time.time()]
            )
        except redis.RedisError as error:
            log.warning("no throttling", reason=str(error))
            return Throttle(allowed=True, available=BUCKET)
        return Throttle(allowed=bool(taken), available=float(level))


def cost_of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Mapping[str, Any],
) -> int:
    """The most an operation may cost, reckoned from the document alone."""
    root = schema.get_root_type(operation.operation)
    counter = _Counter(schema, fragments, variables)
    flat = 10 if operation.operation.value == "mutation" else 0
    return flat + counter.selections(operation.selection_set, root)


class _Counter:
    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: Mapping[str, Any],
    ) -> None:
        self.schema, self.fragments, self.variables = schema, fragments, variables

    def selections(self, selected: SelectionSetNode, parent: Any, factor: int = 1) -> int:
        return sum(self._one(node, parent, factor) for node in selected.selections)

    def _one(self, node: Any, parent: Any, factor: int) -> int:
        if isinstance(node, FieldNode):
            return self._field(node, parent, factor)
        if isinstance(node, FragmentSpreadNode):
            fragment = self.fragments.get(node.name.value)
            if fragment is None:
                return 0
            on = self.schema.get_type(fragment.type_condition.name.value)
            return self.selections(fragment.selection_set, on, factor)
        condition = node.type_condition
        on = self.schema.get_type(condition.name.value) if condition else parent
        return self.selections(node.selection_set, on, factor)

    def _field(self, node: FieldNode, parent: Any, factor: int) -> int:
        field = getattr(parent, "fields", {}).get(node.name.value)
        if field is None or node.selection_set is None or is_leaf_type(get_named_type(field.type)):
            return 0
        named = get_named_type(field.type)
        size = self._size(node, field)
        if named.name.endswith("Connection"):
            return 1 + self.selections(node.selection_set, named, size)
        if node.name.value == "edges" and parent.name.endswith("Connection"):
            return factor * self.selections(node.selection_set, named)
        return size * (1 + self.selections(node.selection_set, named))

    def _size(self, node: FieldNode, field: Any) -> int:
        given = {
            argument.name.value: value_from_ast_untyped(argument.value, dict(self.variables))
            for argument in node.arguments
        }
        for name in ("first", "last"):
            if name in field.args:
                asked = given.get(name, field.args[name].default_value)
                return asked if isinstance(asked, int) and asked > 0 else PAGE
        for value in given.values():
            if isinstance(value, list) and _is_list(field.type):
                return max(len(value), 1)
        return PLAIN_LIST if _is_list(field.type) else 1


def _is_list(kind: Any) -> bool:
    while isinstance(kind, GraphQLNonNull):
        kind = kind.of_type
    return isinstance(kind, GraphQLList)
