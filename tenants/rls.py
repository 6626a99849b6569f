"""For migrations of shared apps: which rows of a public table a tenant may touch.

    from tenants import rls

    operations = [
        ...,
        rls.share("directory_sharedproduct", "SELECT"),
        rls.fence("visibility_stockonshow", own="organisation_id = {us}",
                  rights="SELECT, INSERT, UPDATE, DELETE"),
    ]

Without one of the two a tenant cannot touch the table at all. ``{us}`` is the organisation
we work for; with none (no tenant entered) it is null, and null matches no row. The platform
itself, in the public schema and for no organisation, sees all rows.

docs/tenancy.md says when to use which.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db.migrations.operations import RunSQL

from tenants.roles import PLATFORM, REFUSE_CHANGE, TENANT, create_groups

US = "(SELECT public.our_organisation())"  # in parentheses: asked once per statement
ALL = "SELECT, INSERT, UPDATE, DELETE"

_OUR_ORGANISATION = """
CREATE OR REPLACE FUNCTION public.our_organisation() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('tierline.organisation', true), '')::uuid $$;
"""

_OPEN_PUBLIC = f"""
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO {TENANT}, {PLATFORM};
"""


def foundations() -> str:
    """What everything else here stands on; run by the first migration of tenants."""
    return create_groups() + _OUR_ORGANISATION + REFUSE_CHANGE + _OPEN_PUBLIC


def share(table: str, rights: str = "SELECT", *, columns: Sequence[str] = ()) -> RunSQL:
    """Let every tenant do this to every row of a public table, or to some columns of it."""
    which = f" ({', '.join(columns)})" if columns else ""
    return RunSQL(
        f"GRANT {rights}{which} ON public.{table} TO {TENANT}",
        f"REVOKE ALL{which} ON public.{table} FROM {TENANT}",
    )


def fence(
    table: str,
    *,
    own: str = "organisation_id = {us}",
    see: str | None = None,
    add: str | None = None,
    rights: str = ALL,
) -> RunSQL:
    """Let every tenant do this to its own rows of a public table.

    own     condition for the rows it may see, change and delete, and that new rows must meet
    see     condition for reading, where more is visible than may be changed
    add     condition for new rows, where more may be written than is ours ("true" for all)
    rights  granted at all

    PostgreSQL wants new rows to be visible when a statement returns them or resolves a
    conflict: a row we may add but not see must be inserted plainly.
    """
    own = own.format(us=US)
    see = (see or own).format(us=US)
    add = (add or own).format(us=US)
    policies = [
        f"CREATE POLICY see ON public.{table} FOR SELECT TO {TENANT} USING ({see})",
        f"CREATE POLICY add ON public.{table} FOR INSERT TO {TENANT} WITH CHECK ({add})",
        f"CREATE POLICY change ON public.{table} FOR UPDATE TO {TENANT} USING ({own})",
        f"CREATE POLICY remove ON public.{table} FOR DELETE TO {TENANT} USING ({own})",
        f"CREATE POLICY platform ON public.{table} TO {PLATFORM} USING ({US} IS NULL)",
    ]
    return RunSQL(
        [
            f"ALTER TABLE public.{table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE public.{table} FORCE ROW LEVEL SECURITY",
            *policies,
            f"GRANT {rights} ON public.{table} TO {TENANT}",
        ],
        [
            f"REVOKE ALL ON public.{table} FROM {TENANT}",
            f"ALTER TABLE public.{table} DISABLE ROW LEVEL SECURITY",
            f"ALTER TABLE public.{table} NO FORCE ROW LEVEL SECURITY",
            *(
                f"DROP POLICY {name} ON public.{table}"
                for name in ("see", "add", "change", "remove", "platform")
            ),
        ],
    )
