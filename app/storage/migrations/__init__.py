"""How a database of an older Quince becomes one of today's, step by step. Run by :mod:`app.storage.schema`."""
