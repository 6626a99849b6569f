"""``make demo``: the whole product on one machine, from nothing, and nothing left behind."""
