"""How much somebody may ask for: a bucket for each token or person that fills up steadily.

The buckets lie in Redis, and one script empties and fills them, so that requests at the same
moment cannot both take the last points. Without Redis everybody may ask: the limits of a
single request still hold, and the API does not depend on Redis to be there.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from math import ceil

import redis
import structlog

log = structlog.get_logger()
SIZE = 20_000
RESTORED = 2_000
PAUSE = 5.0  # seconds without asking a Redis that has not answered

# KEYS: the bucket. ARGV: size, points restored a second, points to take (negative: give back).
# The clock is Redis's own. Answers whether they were taken, and what is left.
_TAKE = """
local size, rate, take = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local clock = redis.call('TIME')
local now = tonumber(clock[1]) + tonumber(clock[2]) / 1000000
local kept = redis.call('HMGET', KEYS[1], 'left', 'at')
local left = tonumber(kept[1] or size)
left = math.min(size, left + math.max(0, now - tonumber(kept[2] or now)) * rate)
local taken = 0
if take <= left then
  left = math.min(size, left - take)
  taken = 1
end
redis.call('HSET', KEYS[1], 'left', tostring(left), 'at', string.format('%.6f', now))
redis.call('EXPIRE', KEYS[1], math.ceil(size / rate) + 1)
return {taken, tostring(left)}
"""


@dataclass(frozen=True, kw_only=True)
class Throttle:
    """How full a bucket is after a request."""

    allowed: bool
    size: int
    available: float
    restored: int  # a second

    def status(self) -> dict[str, int]:
        """As ``extensions.cost.throttleStatus`` shows it."""
        return {
            "maximumAvailable": self.size,
            "currentlyAvailable": int(self.available),
            "restoreRate": self.restored,
        }

    def seconds_until(self, cost: int) -> int:
        """When to try again."""
        return max(1, ceil((cost - self.available) / self.restored))


class Bucket:
    """Everybody's buckets in one Redis."""

    def __init__(self, url: str, *, size: int = SIZE, restored: int = RESTORED) -> None:
        self.size, self.restored = size, restored
        self._redis = redis.Redis.from_url(url, socket_timeout=0.2, socket_connect_timeout=0.2)
        self._take = self._redis.register_script(_TAKE)
        self._asks_again_at = 0.0

    def spend(self, who: str, cost: int) -> Throttle:
        """Take a cost out of a bucket, if there is enough in it."""
        return self._move(who, cost)

    def give_back(self, who: str, cost: int) -> Throttle:
        """Return what a request did not need."""
        return self._move(who, -cost)

    def _move(self, who: str, cost: int) -> Throttle:
        if time.monotonic() < self._asks_again_at:
            return self._full()
        try:
            taken, left = self._take(keys=[f"cost:{who}"], args=[self.size, self.restored, cost])
        except redis.RedisError as error:
            self._asks_again_at = time.monotonic() + PAUSE
            log.warning("no throttling", reason=str(error))
            return self._full()
        return self._throttle(allowed=bool(taken), available=float(left))

    def _full(self) -> Throttle:
        return self._throttle(allowed=True, available=self.size)

    def _throttle(self, *, allowed: bool, available: float) -> Throttle:
        return Throttle(
            allowed=allowed, size=self.size, available=available, restored=self.restored
        )
