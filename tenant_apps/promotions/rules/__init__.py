"""The promotion engine: data and pure functions."""

from tenant_apps.promotions.rules.allocation import allocate
from tenant_apps.promotions.rules.checking import require_sense
from tenant_apps.promotions.rules.evaluate import (
    NOTHING_BEFORE,
    Adjustment,
    Evaluation,
    GiftLine,
    Trace,
    applicable,
    evaluate,
)
from tenant_apps.promotions.rules.index import PolicyIndex, keys_of_order, keys_of_terms
from tenant_apps.promotions.rules.limiting import (
    COUNT,
    Use,
    accounts_of,
    count_account,
    given_account,
)
from tenant_apps.promotions.rules.nearest import Addable, Nearest, nearest
from tenant_apps.promotions.rules.policies import (
    Base,
    Benefit,
    BenefitKind,
    Condition,
    Gift,
    Group,
    Limits,
    Measure,
    Mode,
    Part,
    Policy,
    Step,
    Terms,
)
from tenant_apps.promotions.rules.reversal import Reversal, reversal, without
from tenant_apps.promotions.rules.snapshot import Counters, OrderSnapshot, SnapshotLine

__all__ = [
    "COUNT",
    "NOTHING_BEFORE",
    "Addable",
    "Adjustment",
    "Base",
    "Benefit",
    "BenefitKind",
    "Condition",
    "Counters",
    "Evaluation",
    "Gift",
    "GiftLine",
    "Group",
    "Limits",
    "Measure",
    "Mode",
    "Nearest",
    "OrderSnapshot",
    "Part",
    "Policy",
    "PolicyIndex",
    "Reversal",
    "SnapshotLine",
    "Step",
    "Terms",
    "Trace",
    "Use",
    "accounts_of",
    "allocate",
    "applicable",
    "count_account",
    "evaluate",
    "given_account",
    "keys_of_order",
    "keys_of_terms",
    "nearest",
    "require_sense",
    "reversal",
    "without",
]
