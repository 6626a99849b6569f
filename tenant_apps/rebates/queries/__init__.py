"""Reading rebates."""

from tenant_apps.rebates.queries.checks import broken_rebates
from tenant_apps.rebates.queries.contracts import terms_in_force
from tenant_apps.rebates.queries.figures import PeriodKey, counted_lines, figures_of
from tenant_apps.rebates.queries.statements import (
    RebateAccount,
    Statement,
    lines_of,
    rebate_account,
    statement,
)

__all__ = [
    "PeriodKey",
    "RebateAccount",
    "Statement",
    "broken_rebates",
    "counted_lines",
    "figures_of",
    "lines_of",
    "rebate_account",
    "statement",
    "terms_in_force",
]
