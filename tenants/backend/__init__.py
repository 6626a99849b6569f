"""The database backend: PostgreSQL, with one schema and one role per tenant."""
