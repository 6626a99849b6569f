"""What a traceback in the log says, and what it must not."""

from __future__ import annotations

import logging

import pytest
from structlog.stdlib import ProcessorFormatter

from config import logs


@pytest.mark.parametrize("as_json", [True, False])
def test_a_traceback_shows_no_variables(as_json):
    """ASVS 16.2.5: what somebody entered is in no log."""
    given = logs.settings(level="INFO", as_json=as_json)["formatters"]["line"]
    formatter = ProcessorFormatter(
        foreign_pre_chain=given["foreign_pre_chain"], processors=given["processors"]
    )
    password = "".join(["hor", "se"])
    try:
        raise ValueError("no") if password else AssertionError
    except ValueError as error:
        record = logging.LogRecord(
            "x",
            logging.ERROR,
            __file__,
            1,
            "it failed",
            (),
            (ValueError, error, error.__traceback__),
        )
    line = formatter.format(record)
    assert "ValueError" in line
    assert "horse" not in line
