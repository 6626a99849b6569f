"""One graph from several schemas: our part of Apollo Federation 2.3.

Types say by decorators what the composition needs to know (directives), the SDL repeats it
(printing), and _entities answers the gateway in batches (entities). federated() makes a subgraph.
"""

from kernel.graphql.federation.directives import (
    directive,
    external,
    inaccessible,
    interface_object,
    key,
    override,
    provides,
    requires,
    shareable,
    tag,
)
from kernel.graphql.federation.printing import sdl
from kernel.graphql.federation.subgraph import Subgraph, federated

__all__ = [
    "Subgraph",
    "directive",
    "external",
    "federated",
    "inaccessible",
    "interface_object",
    "key",
    "override",
    "provides",
    "requires",
    "sdl",
    "shareable",
    "tag",
]
