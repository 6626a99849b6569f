"""What the whole house does by the clock."""

from __future__ import annotations

import dramatiq
import structlog

from config.books import check_books

log = structlog.get_logger()


@dramatiq.actor(queue_name="slow", max_retries=0)
def check_all_books() -> None:
    """Every night: say loudly what is wrong in the books; harmless to run again."""
    for slug, sentences in check_books().items():
        for sentence in sentences:
            log.error("books are wrong", tenant=slug, sentence=sentence)
