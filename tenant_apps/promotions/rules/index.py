"""Which policies could have a say, without asking each (PRM-19: a thousand may be active).

A policy is filed under keys of the goods it counts, and of the partners it names. An order asks
with the keys of its own goods and buyer; what is not filed under one of them cannot apply.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tenant_apps.catalog.rules import Goods, What
from tenant_apps.partners.rules import Buyer
from tenant_apps.promotions.rules.policies import Policy, Terms

EVERYTHING = "*"
MOST = 2000  # keys of one policy; beyond it is filed under goods alone


def keys_of_terms(terms: Terms) -> list[str]:
    """Under which keys a policy is filed, sorted."""
    goods = _keys_of_what(_rarest(terms))
    partners = sorted(str(key) for key in terms.who.partners)
    if not partners or len(goods) * len(partners) > MOST:
        return goods
    return sorted(f"{key}@{partner}" for key in goods for partner in partners)


def keys_of_order(goods: Iterable[Goods], buyer: Buyer) -> list[str]:
    """With which keys an order asks, sorted."""
    keys = {EVERYTHING}
    for each in goods:
        keys.add(f"p{each.product_id}")
        keys.update(f"c{key}" for key in each.category_path)
        if each.brand_owner_id:
            keys.add(f"b{each.brand_owner_id}")
    if buyer.partner_id is not None:
        keys |= {f"{key}@{buyer.partner_id}" for key in keys}
    return sorted(keys)


class PolicyIndex:
    """Policies filed by their keys; made once for a set of policies, asked by every order."""

    def __init__(self, policies: Iterable[Policy]) -> None:
        self._filed: dict[str, list[Policy]] = defaultdict(list)
        for policy in policies:
            for key in keys_of_terms(policy.terms):
                self._filed[key].append(policy)

    def candidates(self, goods: Iterable[Goods], buyer: Buyer) -> list[Policy]:
        """Policies that may have a say, each once."""
        found = {
            (policy.id, policy.version): policy
            for key in keys_of_order(goods, buyer)
            for policy in self._filed.get(key, ())
        }
        return list(found.values())


def _rarest(terms: Terms) -> What:
    """What has to be in the order at any rate: of a combination one part is enough."""
    parts = [part.what for part in terms.condition.parts if not part.what.is_everything]
    return min(parts, key=lambda what: len(_keys_of_what(what)), default=terms.what)


def _keys_of_what(what: What) -> list[str]:
    if what.is_everything:
        return [EVERYTHING]
    named = [("p", what.products), ("c", what.categories), ("b", what.brands)]
    return sorted(f"{letter}{key}" for letter, keys in named for key in keys)
