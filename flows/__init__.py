"""The pipeline: articles in, a ledger of sourced facts out."""

__version__ = "0.1.0"
