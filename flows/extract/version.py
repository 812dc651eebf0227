"""The name and version that every fact carries of the program that read it."""

from flows import __version__

EXTRACTOR = f"warledger/{__version__}"

ANYWAY = "+all"
"""What the extractor's name ends in on an article that reports no conflict and was read all the same."""
