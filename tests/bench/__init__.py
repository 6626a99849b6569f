"""What the product promises on speed, as ratios measured in one run: ``make bench``."""
