"""The tree of organisations: one root, and others below (ORG-02)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.fields import require_fits
from kernel.reasons import EMPTY
from kernel.words import Phrase
from tenant_apps.organisation.errors import (
    BadOrganisationCode,
    OrganisationCodeTaken,
    OrganisationHasOthersBelow,
    OrphanOrganisation,
    RootNotComplete,
    RootStays,
    SecondRoot,
)
from tenant_apps.organisation.models import OrganisationUnit
from tenant_apps.organisation.rules import (
    FACTS,
    LEVELS,
    ROOT_CODE,
    is_code,
    next_below,
    parent_of,
    tidy_code,
)


def found_root(*, name: str, actor: Actor) -> OrganisationUnit:
    """The root, made once with the tenant; its data is for people to complete."""
    root, _ = OrganisationUnit.objects.get_or_create(
        parent=None, defaults={"code": ROOT_CODE, "name": name}
    )
    return root


@transaction.atomic
def add_unit(
    *, code: str, name: str, actor: Actor, facts: Mapping[str, str] | None = None
) -> OrganisationUnit:
    """One more organisation, at the place its code says.

    facts  of FACTS, those that are known

    Raises BadOrganisationCode, OrganisationCodeTaken, SecondRoot, OrphanOrganisation,
    RootNotComplete, BadValue.
    """
    code = tidy_code(code)
    root = _locked_root()
    parent = _parent(code, root)
    _require_complete(root)
    row = OrganisationUnit(code=code, parent=parent)
    _write(row, name, facts or {})
    row.save(force_insert=True)
    return row


@transaction.atomic
def change_unit(
    *,
    unit_id: UUID,
    actor: Actor,
    name: str | None = None,
    facts: Mapping[str, str] | None = None,
) -> OrganisationUnit:
    """Another name or other facts; what is not given stays, and so does the code.

    Raises NotFound, BadValue, RootNotComplete for a root that others stand on.
    """
    row = _locked(unit_id)
    _write(row, row.name if name is None else name, facts or {})
    if row.parent_id is None and row.children.exists():
        _require_complete(row)
    row.save()
    return row


@transaction.atomic
def remove_unit(*, unit_id: UUID, actor: Actor) -> None:
    """Take an organisation away that nothing stands below.

    Raises NotFound, RootStays, OrganisationHasOthersBelow.
    """
    _locked_root()
    row = _locked(unit_id)
    if row.parent_id is None:
        raise RootStays(name=row.name)
    if row.children.exists():
        raise OrganisationHasOthersBelow(name=row.name)
    row.delete()


def _locked_root() -> OrganisationUnit:
    """Whoever adds or removes one waits here for the others.

    So two do not take one code, and nothing is put below what is just going.
    """
    return OrganisationUnit.objects.select_for_update().get(parent=None)


def _locked(unit_id: UUID) -> OrganisationUnit:
    row = OrganisationUnit.objects.select_for_update().filter(pk=unit_id).first()
    if row is None:
        raise NotFound(what="OrganisationUnit", key=unit_id)
    return row


def _parent(code: str, root: OrganisationUnit) -> OrganisationUnit:
    """What a new code stands below. Raises what add_unit raises about codes."""
    if not is_code(code):
        raise BadOrganisationCode(value=code[:40], levels=LEVELS, path=("code",))
    there = {row.code: row for row in OrganisationUnit.objects.all()}
    above = parent_of(code)
    if code in there:
        free = next_below(above or root.code, there)
        raise OrganisationCodeTaken(value=code, name=there[code].name, free=free, path=("code",))
    if not above:
        free = next_below(root.code, there)
        raise SecondRoot(value=code, root=f"{root.code} {root.name}", free=free, path=("code",))
    if above not in there:
        raise OrphanOrganisation(value=code, parent=above, path=("code",))
    return there[above]


def _require_complete(root: OrganisationUnit) -> None:
    missing = [FACTS[name] for name in root.missing]
    if missing:
        told = Phrase.listed(missing)
        raise RootNotComplete(root=f"{root.code} {root.name}", missing=told)


def _write(row: OrganisationUnit, name: str, facts: Mapping[str, str]) -> None:
    """Put name and facts into a row. Raises BadValue."""
    texts = {"name": name.strip(), **{key: facts[key].strip() for key in FACTS if key in facts}}
    require_fits(OrganisationUnit, **texts)
    if not texts["name"]:
        raise BadValue(field="name", value='""', reason=EMPTY, path=("name",))
    for key, text in texts.items():
        setattr(row, key, text)
