"""The one executor of the API: graphql-core's, without an event loop and with a leaf plan.

graphql-core spends some three microseconds on every leaf: a path, a resolve info, argument
values, four type checks. For a field that merely reads an attribute none of this is needed,
so for every selection a plan is made once: which fields can be copied, and what their plain
values look like. Whatever is not plain (a null where none may be, an exception, an awaitable,
a number out of range) goes the long way, field by field, and comes out as it always did;
the tests compare the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graphql import (
    ExecutionContext,
    FieldNode,
    GraphQLField,
    GraphQLNonNull,
    GraphQLObjectType,
    OperationDefinitionNode,
    TypeNameMetaFieldDef,
    Undefined,
    is_leaf_type,
)
from graphql.execution.execute import get_field_def
from graphql.pyutils import Path

from kernel.graphql.batching import finish, forget_loaded, together
from kernel.graphql.cost import leaf_weight, weight
from kernel.graphql.plans import LONG_WAY, Leaf, Plan, reads_an_attribute


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of an abstract type that says which type it is; resolvers get the value."""

    type_name: str
    value: Any


class SyncExecution(ExecutionContext):
    """Runs an operation to its end in this thread, fetching in batches.

    context_value is the request; afterwards its ``spent`` tells the weight of all objects.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_awaitable = _waits  # execute_sync() would have it ignore awaitables
        self._plans: dict[int, Plan] = {}
        self._spent = 0

    def execute_operation(self, operation: OperationDefinitionNode, root_value: Any) -> Any:
        try:
            result: Any = super().execute_operation(operation, root_value)
            return finish(result, self.context_value) if _waits(result) else result
        finally:
            if self.context_value is not None:
                self.context_value.spent = self._spent

    def execute_fields_serially(
        self, parent_type: GraphQLObjectType, source_value: Any, path: Any, fields: Any
    ) -> dict[str, Any]:
        """Each mutation to its end, answer included, before the next one acts."""
        results = {}
        for name, nodes in fields.items():
            result = self.execute_field(
                parent_type, source_value, nodes, Path(path, name, parent_type.name)
            )
            if result is not Undefined:
                results[name] = finish(result, self.context_value) if _waits(result) else result
            forget_loaded(self.context_value)
        return results

    def execute_fields(
        self, parent_type: GraphQLObjectType, source_value: Any, path: Any, fields: Any
    ) -> Any:
        if self.middleware_manager:
            return super().execute_fields(parent_type, source_value, path, fields)
        plan = self._plan(parent_type, fields)
        results, left = plan.copied(source_value)
        waiting: list[str] = []
        try:
            for name in left:
                self._spent += leaf_weight(parent_type, fields[name][0].name.value)
                place = Path(path, name, parent_type.name)
                result = self.execute_field(parent_type, source_value, fields[name], place)
                results[name] = result
                if _waits(result):
                    waiting.append(name)
        except Exception:
            for name in waiting:
                results[name].close()
            raise
        return self._when_all_are_there(results, waiting) if waiting else results

    @staticmethod
    async def _when_all_are_there(results: dict[str, Any], waiting: list[str]) -> dict[str, Any]:
        arrived = await together(*(results[name] for name in waiting))
        results.update(zip(waiting, arrived, strict=True))
        return results

    def complete_object_value(
        self, return_type: GraphQLObjectType, field_nodes: Any, info: Any, path: Any, result: Any
    ) -> Any:
        self._spent += weight(return_type)
        return super().complete_object_value(return_type, field_nodes, info, path, result)

    def complete_abstract_value(
        self, return_type: Any, field_nodes: Any, info: Any, path: Any, result: Any
    ) -> Any:
        if not isinstance(result, Typed):
            return super().complete_abstract_value(return_type, field_nodes, info, path, result)
        runtime_type = self.ensure_valid_runtime_type(
            result.type_name, return_type, field_nodes, info, result
        )
        return self.complete_object_value(runtime_type, field_nodes, info, path, result.value)

    def _plan(self, parent_type: GraphQLObjectType, fields: dict[str, list[FieldNode]]) -> Plan:
        # graphql-core keeps the fields of a selection, so their identity is the key; the
        # reference in the plan keeps it from being given to another.
        found = self._plans.get(id(fields))
        if found is None:
            found = self._plans[id(fields)] = Plan(fields)
            for name, nodes in fields.items():
                definition = get_field_def(self.schema, parent_type, nodes[0])
                if definition is not None:
                    self._add(found, parent_type, definition, name)
        return found

    def _add(
        self, plan: Plan, parent_type: GraphQLObjectType, field: GraphQLField, name: str
    ) -> None:
        kind: Any = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
        plan.results[name] = LONG_WAY
        if not is_leaf_type(kind) or field.args:
            plan.others.append(name)
            return
        resolver: Any = field.resolve
        leaf = Leaf(kind, is_nullable=kind is field.type)
        if field is TypeNameMetaFieldDef:
            plan.results[name] = parent_type.name
        elif getattr(resolver, "_steady", False):
            nodes = plan.fields[name]
            place = Path(None, name, parent_type.name)
            info = self.build_resolve_info(field, nodes, parent_type, place)
            plan.computed.append((name, resolver, info, leaf))
        elif reads_an_attribute(resolver):
            attribute, default = resolver.args
            plan.copies.append((name, attribute, default, leaf.exact, leaf))
        else:
            plan.others.append(name)


def _waits(value: Any) -> bool:
    return hasattr(type(value), "__await__")
