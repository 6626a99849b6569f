"""What lies on somebody's desk."""

from tenant_apps.desk.queries.views import own_views, visible_views
from tenant_apps.desk.queries.worklist import (
    Lead,
    WorkGroup,
    WorkItem,
    item_of,
    lead,
    may_act,
    with_facts,
    work_list,
    work_of,
)

__all__ = [
    "Lead",
    "WorkGroup",
    "WorkItem",
    "item_of",
    "lead",
    "may_act",
    "own_views",
    "visible_views",
    "with_facts",
    "work_list",
    "work_of",
]
