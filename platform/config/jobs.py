"""What the whole house does by the clock."""

from __future__ import annotations

import dramatiq
import structlog

from config.books import check_books
from kernel.idempotency import jobs as idempotency
from kernel.jobs.broker import enqueue
from tenant_apps.attachments import jobs as attachments
from tenant_apps.ledger import jobs as ledger
from tenants.jobs import enqueue_everywhere

log = structlog.get_logger()


@dramatiq.actor(queue_name="slow", max_retries=0)
def check_all_books() -> None:
    """Every night: say loudly what is wrong in the books; harmless to run again."""
    for slug, sentences in check_books().items():
        for sentence in sentences:
            log.error("books are wrong", tenant=slug, sentence=sentence)


@dramatiq.actor(queue_name="slow", max_retries=3)
def forget_old_requests_everywhere() -> None:
    """Every night, in every tenant and in the public schema; harmless to run again."""
    enqueue(idempotency.forget_old_requests)
    enqueue_everywhere(idempotency.forget_old_requests)


@dramatiq.actor(queue_name="slow", max_retries=3)
def sweep_unused_files_everywhere() -> None:
    """Every night, in every tenant: throw away uploads nobody has used; harmless to run again."""
    enqueue_everywhere(attachments.sweep_unused_files)


@dramatiq.actor(queue_name="slow", max_retries=3)
def release_expired_holds_everywhere() -> None:
    """Every night, in every tenant: give up promises of amounts that have run out."""
    enqueue_everywhere(ledger.release_expired_holds)
