"""Second factors are kept sealed: who reads the database alone cannot make codes."""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


class SecondFactorAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _seal().decrypt(encrypted_text.encode()).decode()


def _seal() -> MultiFernet:
    """The key in use first, then those that only open what was sealed before a change of keys."""
    return MultiFernet(
        [Fernet(_key(secret)) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _key(secret: str) -> bytes:
    # Long random secrets need no slow derivation, only one of their own for this purpose.
    digest = hashlib.sha256(b"tierline second factor\0" + secret.encode()).digest()
    return base64.urlsafe_b64encode(digest)
