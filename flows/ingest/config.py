"""The sources file: which feeds and folders to read, in TOML, checked before anything is read."""

import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from flows.ingest.raw import MAX_RECORD, shown
from flows.ingest.source import NoInput, inputs

Address = Annotated[str, Field(pattern=r"^https?://[^\s/]+\S*$", max_length=2000)]


class ConfigError(Exception):
    """The sources file cannot be used; the message has a line a mistake."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Feed(_Table):
    """An RSS or Atom feed. Each page that it links is an article."""

    url: Address = Field(description="Address of the feed.")
    publisher: str | None = Field(None, min_length=1, description="Whose it is, where its pages do not say.")


class Http(_Table):
    """How to ask other machines."""

    contact: str | None = Field(
        None,
        pattern=r"^[\x20-\x7e]+$",
        description="Address or mail of whoever runs this, for the user agent.",
    )
    timeout_seconds: float = Field(
        30, gt=0, le=600, description="For each answer, and for the whole of a page."
    )
    seconds_between_requests: float = Field(
        1, ge=0, le=3600, description="Pause between requests to one host."
    )
    max_bytes: int = Field(MAX_RECORD, gt=0, le=MAX_RECORD, description="Of a page or feed, unpacked.")
    attempts: int = Field(
        3, ge=1, le=10, description="Tries of what can pass: time-outs, errors of a server."
    )
    allow_private_addresses: bool = Field(
        False, description="Whether pages of this machine and its network may be read."
    )
    proxy: Address | None = Field(None, description="Address of the proxy that leads to the web.")


class Sources(_Table):
    """What the sources file names. Relative paths in `files` start at its folder."""

    files: tuple[str, ...] = Field(
        (), description="Files, folders and globs, read anew by each run.", strict=False
    )
    feeds: tuple[Feed, ...] = Field((), description="Feeds.", strict=False)
    http: Http = Http()

    def waiting(self) -> tuple[str, ...]:
        """The files that are worth a look: an empty watched folder or pattern is no mistake."""
        return tuple(source for source in self.files if not _is_empty(source))


def read_config(path: Path) -> Sources:
    """The sources that the file names. Raises ConfigError: file, key, value, remedy of each mistake."""
    try:
        found = Sources.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}; check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: no valid TOML ({error}); mend that line") from error
    except ValidationError as error:
        raise ConfigError("\n".join(f"{path}: {_mistake(one)}" for one in error.errors())) from error
    files = tuple(str(path.parent / source) for source in found.files)
    return found.model_copy(update={"files": files})


def _mistake(error: Any) -> str:
    """Key, value, what is wrong, what to do."""
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error["loc"]).lstrip(".")
    if error["type"] == "extra_forbidden":
        return f"{key}: no such key ({shown(str(error['input']))}); remove it, or see the README for the keys"
    if error["type"] == "missing":
        return f"{key}: missing; add it"
    return f"{key}: {error['msg'].lower()} ({shown(str(error['input']))}); correct it"


def _is_empty(source: str) -> bool:
    is_many = Path(source).is_dir() or any(sign in source for sign in "*?[")
    return is_many and isinstance(next(inputs(source)), NoInput)
