"""What a test cannot do without, and what the gate may not do without either."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

REQUIRED = "TIERLINE_REQUIRED"  # set by make test: what is missing fails instead of skipping


def missing(reason: str) -> NoReturn:
    """Skip a test whose tools are not here; fail it where everything has to be proved."""
    if os.environ.get(REQUIRED):
        pytest.fail(f"{reason} Without it this proves nothing ({REQUIRED} is set).", pytrace=False)
    pytest.skip(reason)  # for who runs a few tests by hand; the gate never comes here
