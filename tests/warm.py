"""What a forked process finds loaded. Imported by the process that forks, see processes.py.

No Arrow and no DuckDB is at work here: their threads would not live on in the forked ones.
"""

import datetime as dt

import flows.ingest.web
import flows.load
import flows.pipeline  # noqa: F401
from flows.extract.article import extract
from flows.ingest.article import article_of
from flows.ingest.raw import Raw
from schemas import Article

TEXT = "At least two soldiers were killed when rebels attacked a post near Goma on Monday, the army said."

_article = article_of(Raw("warm", {"text": TEXT}, b""), dt.date(2024, 3, 1), dt.date(2024, 3, 1))
assert isinstance(_article, Article)
list(extract([_article]))
