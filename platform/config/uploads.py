"""How much one person may send in files: the API's throttle, in kilobytes.

Each file is kept for a day even where nothing comes to use it, and each picture is drawn anew:
whoever sends without end would fill the disk and keep everybody else's pictures waiting.
"""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.http import HttpRequest

from kernel.actor import Actor
from kernel.graphql.errors import TooMuchSent
from kernel.graphql.throttle import Bucket

MOST = 200_000  # kB at once: the photos of a lorry load
RESTORED = 1_000  # kB a second
LEAST = 1_000  # kB that any file counts, for the work it makes


def pay_for(request: HttpRequest, actor: Actor, *, most: int) -> None:
    """Take what the body weighs from a person's bucket, before it is read.

    most  bytes that are read at all

    All tokens and places of one person fill from one bucket. Raises TooMuchSent (429).
    """
    if not settings.API_THROTTLED:
        return
    cost = max(LEAST, min(_length(request), most) // 1_000)
    left = _buckets().spend(f"files:{actor.user_id}", cost)
    if not left.allowed:
        raise TooMuchSent(wait=left.seconds_until(cost))


def _length(request: HttpRequest) -> int:
    """The bytes of the body; without a length nothing of it is read."""
    given = request.headers.get("Content-Length", "")
    return int(given) if given.isascii() and given.isdigit() else 0


@cache
def _buckets() -> Bucket:
    return Bucket(settings.REDIS_URL, size=MOST, restored=RESTORED)
