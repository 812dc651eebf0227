"""Sources → articles: files, folders, globs and standard input, one module a kind of content."""

from flows.ingest.read import read

__all__ = ["read"]
