"""Puts the two subgraphs, tenant and platform, together from the apps' parts."""
