"""Measurements of the product on the machine they run on; `make bench` runs all of them."""
