"""Browser tests: a real server, real browsers, real pictures and sounds between them."""
