"""Loading a whole channel from a folder of tables, and replaying its orders.

The mapping of columns is data (profiles/*.toml), the rest is the product's own commands.
"""
