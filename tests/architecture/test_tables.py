"""Statements written by hand keep to the tables of their own app; the rest has a reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from django.apps import apps

from tests.architecture.test_layout import ROOT, files

_NAMED = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?(?:public\.)?([a-z_]+)")
REPORTS = "a report over many apps' books is one statement that only reads"
AUDIT = "an audit holds one app's books against another's, in one statement"
# Modules whose statements name other apps' tables, why, and which.
ALLOWED: dict[str, tuple[str, set[str]]] = {
    "shared_apps/console/queries.py": (
        "operators see how deep the outbox is, and in whose post nothing moves",
        {"events_delivery", "exchange_envelope"},
    ),
    "shared_apps/identity/queries/standing.py": (
        "the library that keeps second factors has no query for many people",
        {"mfa_authenticator"},
    ),
    "shared_apps/visibility/queries/checks.py": (AUDIT, {"network_link"}),
    "shared_apps/visibility/queries/coverage.py": (
        "who sees what is judged where the rows are, so that nothing revoked is shown",
        {"directory_sharedproduct"},
    ),
    "shared_apps/visibility/queries/stock.py": (
        "who sees what is judged where the rows are, so that nothing revoked is shown",
        {"directory_organisation"},
    ),
    "tenant_apps/desk/queries/lead.py": (
        "which orders no person has touched is written in the trail and nowhere else",
        {"history_entry", "sales_salesorder"},
    ),
    "tenant_apps/fulfilment/queries.py": (AUDIT, {"inventory_move"}),
    "tenant_apps/insights/queries/orders.py": (
        REPORTS,
        {"catalog_product", "partners_partner", "sales_salesorder", "sales_salesorderline"},
    ),
    "tenant_apps/insights/queries/partner.py": (
        REPORTS,
        {
            "fulfilment_receipt",
            "fulfilment_shipment",
            "pricing_listassignment",
            "purchasing_purchaseorder",
            "returns_returnorder",
            "sales_salesorder",
        },
    ),
    "tenant_apps/insights/queries/statements.py": (
        REPORTS,
        {
            "fulfilment_receipt",
            "fulfilment_receiptline",
            "fulfilment_shipment",
            "fulfilment_shipmentline",
            "partners_partner",
            "purchasing_purchaseorder",
            "purchasing_purchaseorderline",
            "returns_returnline",
            "returns_returnorder",
            "sales_salesorder",
            "sales_salesorderline",
        },
    ),
    "tenant_apps/insights/queries/stock.py": (
        REPORTS,
        {
            "inventory_balance",
            "inventory_location",
            "inventory_lot",
            "inventory_move",
            "inventory_warehouse",
        },
    ),
    "tenant_apps/inventory/commands/balances.py": (
        "a refusal names the goods, in the statement that has locked their balances",
        {"catalog_product"},
    ),
    "tenant_apps/inventory/queries/checks.py": (AUDIT, {"catalog_product"}),
    "tenant_apps/purchasing/queries.py": (AUDIT, {"fulfilment_receipt", "fulfilment_receiptline"}),
    "tenant_apps/rebates/queries/checks.py": (AUDIT, {"ledger_account", "ledger_entry"}),
    "tenant_apps/sales/queries/trade.py": (AUDIT, {"inventory_hold"}),
}


def owners() -> dict[str, str]:
    """Which app keeps a table, by the table's name."""
    return {
        table: config.name
        for config in apps.get_app_configs()
        for model in config.get_models(include_auto_created=True)
        for table in [model._meta.db_table.replace('"', "").rpartition(".")[2]]
    }


def statements() -> Iterator[tuple[str, str]]:
    """Every text in the apps that names a table: the module's path and the table."""
    for path in files("tenants/*.py", "shared_apps/*.py", "tenant_apps/*.py"):
        if "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for table in _NAMED.findall(node.value):
                    yield str(path.relative_to(ROOT)), table


def trespasses() -> dict[str, set[str]]:
    """Tables of other apps that a module's statements name."""
    known, found = owners(), {}
    for module, table in statements():
        home = "tenants" if module.startswith("tenants/") else ".".join(module.split("/")[:2])
        if table in known and known[table] != home:
            found.setdefault(module, set()).add(table)
    return found


def test_the_statements_are_found():
    """The rule below would hold for nothing."""
    assert len({module for module, _ in statements()}) > 20


def test_no_statement_reads_past_another_apps_door():
    """A table is its app's drawer: others ask its queries, or say here why they cannot."""
    allowed = {module: tables for module, (_, tables) in ALLOWED.items()}

    assert trespasses() == allowed


def test_who_reads_past_a_door_says_why():
    assert all(len(reason.split()) > 5 for reason, _ in ALLOWED.values())
