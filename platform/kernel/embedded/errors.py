"""What can go wrong with the embedded servers, said so that somebody can act on it."""


class EmbeddedError(Exception):
    """A server or child could not be started; the message says what to do."""
