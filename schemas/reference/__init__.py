"""The rows of seeds/reference: one module a table."""
