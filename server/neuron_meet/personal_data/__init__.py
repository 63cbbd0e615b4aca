"""All that is known of one person, across the features: taking a copy of it, and deleting it."""
