"""How people sign in: what django-allauth and Django leave to us.

sessions    kept in the database, each bound to the place it was made at
middleware  tells sessions where they are, and runs allauth in the public schema
backend     finds people in the public schema, from wherever it is asked
adapter     no sign-up, 429 on the sixth wrong password, links from our own records
hashing     Argon2id, never more than two at once
invitation  the mail that lets somebody choose a password
urls        allauth's endpoints without those that tell who exists
second_factor: its secrets are sealed in the database
"""
