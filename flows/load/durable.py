"""Files that a crash leaves whole: written beside, flushed to the disk, renamed into place."""

import os
from pathlib import Path


def sync(path: Path) -> None:
    """Flush a file or folder to the disk; a folder's flush makes the renames in it last."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, content: bytes, beside: Path | None = None) -> None:
    """Write the file whole or not at all. The half-written one stands in `beside`, by default its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = (beside or path.parent) / f".{path.name}.half"
    with half.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    half.replace(path)
    sync(path.parent)
