"""The language model: loaded once a process, read in batches, only the sentences that matter."""

from flows.extract.model.language import MODEL, language_model
from flows.extract.model.parsing import parse_documents

__all__ = ["MODEL", "language_model", "parse_documents"]
