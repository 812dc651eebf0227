"""The pipeline: articles in, a ledger of sourced facts out."""

__version__ = "0.2.0"
