"""Browsers for tests that sign in."""

from django.test import Client

from tests.support.people import PASSWORD

LOGIN = "/_allauth/browser/v1/auth/login"


class Browser(Client):
    """A browser at one host, with the cookies of that host only."""

    def __init__(self, host, **given):
        super().__init__(headers={"host": host}, **given)
        self.host = host

    def sign_in(self, user, password=PASSWORD):
        return self.post(
            LOGIN, {"email": user.email, "password": password}, content_type="application/json"
        )

    def who(self, **headers):
        answer = self.get("/who", headers=headers)
        assert answer.status_code in (200, 401), answer.content
        return answer.json()

    def session(self):
        """What allauth says about the one who is signed in."""
        return self.get("/_allauth/browser/v1/auth/session")


def browser_at(slug=None, **given):
    """A browser at a tenant's host, or at the platform's."""
    return Browser(f"{slug}.localhost" if slug else "platform.localhost", **given)
