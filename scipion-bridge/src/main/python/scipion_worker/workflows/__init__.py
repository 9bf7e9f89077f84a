"""Several runs at once: exported, imported, restarted, and templates of them."""
