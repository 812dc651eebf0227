"""Starts Apache Superset over a published file: `make bi` calls it in Superset's own environment.

    python warehouse/bi/start.py WAREHOUSE HOME PORT

HOME keeps Superset's own database, its secret key and its password; what is there stays. What `export/` has
anew is imported when it changed; datasets and charts that Superset has already stay as they were imported
first, so delete HOME to have the repository's. Only this machine can reach the server.
"""

import hashlib
import os
import secrets
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
BIN = Path(sys.executable).parent
USER = "admin"


def main(warehouse: Path, home: Path, port: int) -> None:
    """Prepare HOME, print where the dashboard is, and become the server."""
    home.mkdir(parents=True, exist_ok=True)
    settings = {
        "SUPERSET_HOME": str(home),
        "SUPERSET_CONFIG_PATH": str(HERE / "superset_config.py"),
        "SUPERSET_SECRET_KEY": kept(home / "secret_key", 42),
        "FLASK_APP": "superset.app:create_app()",
    }
    environment = os.environ | settings
    password = kept(home / "password", 12)
    # The database is imported as facts.duckdb without a path, so the warehouse is where Superset runs.
    os.chdir(warehouse)
    prepare(home, password, environment)
    print(f"In a few seconds: http://127.0.0.1:{port}/superset/dashboard/warledger/", flush=True)
    print(f"Login {USER}, password {password} (kept in {home / 'password'}). Ctrl-C stops it.", flush=True)
    server = ["gunicorn", "--workers", "1", "--threads", "8", "--timeout", "120", "--log-level", "warning"]
    os.execve(
        BIN / "gunicorn", [*server, "--bind", f"127.0.0.1:{port}", "superset.app:create_app()"], environment
    )


def kept(path: Path, length: int) -> str:
    """A secret of this file, made at the first call and readable by its owner alone."""
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(length))
    return path.read_text()


def prepare(home: Path, password: str, environment: dict[str, str]) -> None:
    """Superset's tables, administrator and roles, and what `export/` holds; at once if nothing changed."""
    done, bundle = home / "imported", home / "export.zip"
    digest = pack(HERE / "export", bundle, (HERE / "constraints.txt").read_bytes())
    if done.exists() and done.read_text() == digest:
        return
    who = ["--username", USER, "--firstname", "War", "--lastname", "Ledger", "--email", "admin@localhost"]
    superset(["db", "upgrade"], home, environment)
    superset(["fab", "create-admin", *who, "--password", password], home, environment)
    superset(["init"], home, environment)
    superset(["import-dashboards", "--path", str(bundle), "--username", USER], home, environment)
    done.write_text(digest)


def superset(arguments: list[str], home: Path, environment: dict[str, str]) -> None:
    """Run a command of Superset's, what it says into a log. Ends the program where the command fails."""
    name, log = f"superset {' '.join(arguments[:2])}", home / "superset.log"
    print(f"{name} …", flush=True)
    with log.open("ab") as out:
        done = subprocess.run([BIN / "superset", *arguments], env=environment, stdout=out, stderr=out)
    if done.returncode:
        sys.exit(f"{name}: exit status {done.returncode}; its words are in {log}")


def pack(folder: Path, bundle: Path, release: bytes) -> str:
    """The folder as the zip file that Superset imports; the digest of what is in it and for which release."""
    digest = hashlib.sha256(release)
    with zipfile.ZipFile(bundle, "w") as out:
        for path in sorted(folder.rglob("*.yaml")):
            out.write(path, Path("export") / path.relative_to(folder))
            digest.update(path.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), int(sys.argv[3]))
