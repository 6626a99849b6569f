"""What lies on somebody's desk."""

from tenant_apps.desk.queries.bulk import (
    Consequence,
    ShortLine,
    items_of,
    preview_confirm,
    runs_of,
)
from tenant_apps.desk.queries.lead import Lead, lead
from tenant_apps.desk.queries.references import Referenced, referenced
from tenant_apps.desk.queries.views import own_views, views_for
from tenant_apps.desk.queries.worklist import (
    WorkGroup,
    WorkItem,
    is_theirs,
    item_of,
    may_act,
    with_facts,
    work_list,
    work_of,
)

__all__ = [
    "Consequence",
    "Lead",
    "Referenced",
    "ShortLine",
    "WorkGroup",
    "WorkItem",
    "is_theirs",
    "item_of",
    "items_of",
    "lead",
    "may_act",
    "own_views",
    "preview_confirm",
    "referenced",
    "runs_of",
    "views_for",
    "with_facts",
    "work_list",
    "work_of",
]
