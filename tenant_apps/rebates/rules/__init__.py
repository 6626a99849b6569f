"""Rebates in pure functions: terms, calendars, entitlements, states."""

from tenant_apps.rebates.rules.calendars import (
    in_next_year,
    period_end,
    period_of,
    year_before,
)
from tenant_apps.rebates.rules.counting import Contracts, Counted, SumKey, add_up
from tenant_apps.rebates.rules.entitlements import (
    Entitlement,
    Figures,
    Forecast,
    Sums,
    entitlement,
    forecast,
)
from tenant_apps.rebates.rules.states import (
    NEXT,
    ContractState,
    SettlementState,
    accrued_of,
    cost_of,
    usable_of,
)
from tenant_apps.rebates.rules.terms import (
    Basis,
    Calendar,
    Component,
    DocumentKind,
    Measure,
    Scale,
    Step,
    Terms,
    reached,
    require_sound,
)

__all__ = [
    "NEXT",
    "Basis",
    "Calendar",
    "Component",
    "ContractState",
    "Contracts",
    "Counted",
    "DocumentKind",
    "Entitlement",
    "Figures",
    "Forecast",
    "Measure",
    "Scale",
    "SettlementState",
    "Step",
    "SumKey",
    "Sums",
    "Terms",
    "accrued_of",
    "add_up",
    "cost_of",
    "entitlement",
    "forecast",
    "in_next_year",
    "period_end",
    "period_of",
    "reached",
    "require_sound",
    "usable_of",
    "year_before",
]
