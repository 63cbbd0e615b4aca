"""Takes the pictures of the documentation: real pages, and a real meeting of drawn people."""
