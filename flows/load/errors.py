"""Failures of the storage as one line: what, where, the value, and what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REMEDIES = {
    errno.ENOSPC: "free some space, then run again: what was committed is safe",
    errno.EDQUOT: "raise the quota or free some space, then run again: what was committed is safe",
    errno.EFBIG: "raise the limit on file sizes (ulimit -f), then run again: what was committed is safe",
    errno.EROFS: "choose a writable folder with --warehouse",
    errno.EACCES: "choose a writable folder with --warehouse, or grant the right to write",
    errno.EPERM: "choose a writable folder with --warehouse, or grant the right to write",
    errno.ENOTDIR: "a file stands where a folder belongs: move it, or choose another --warehouse",
    errno.EEXIST: "a file stands where a folder belongs: move it, or choose another --warehouse",
}
"""What to do about an error of the operating system, by its number."""


class StorageError(Exception):
    """The warehouse cannot be read or written; the message is one line that says what to do."""


class WarehouseBusy(StorageError):
    """Another run holds the warehouse and did not finish in time."""


@contextmanager
def storage_errors(place: Path) -> Iterator[None]:
    """Turn an OSError in the block into a StorageError that names its file, or else `place`."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or " ".join(str(error).split())
        remedy = REMEDIES.get(error.errno or 0, "mend that, then run again: what was committed is safe")
        raise StorageError(f"{error.filename or place}: {reason}; {remedy}") from error
