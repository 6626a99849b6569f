"""Tenants: one customer organisation each, with a schema and a database role of its own."""
