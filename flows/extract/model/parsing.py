"""Parse those sentences of documents that a rule needs parsed."""

from collections.abc import Iterable, Iterator

from flows.extract.document import Document, Sentence, plain
from flows.extract.model.language import MODEL
from flows.extract.model.reading import read


def parse(pairs: Iterable[tuple[Sentence, bool]], name: str = MODEL) -> Iterator[Sentence]:
    """Each sentence in order, parsed where its flag says so. Sentences of many articles share batches."""
    pairs = list(pairs)
    parses = read((plain(sentence.text) for sentence, needed in pairs if needed), name)
    for sentence, needed in pairs:
        yield sentence.parsed(next(parses)) if needed else sentence


def parse_documents(documents: list[Document], needed: list[list[bool]], name: str = MODEL) -> list[Document]:
    """The documents with those of their sentences parsed that `needed` marks, in one stream of batches."""
    flat = (
        (s, n)
        for d, flags in zip(documents, needed, strict=True)
        for s, n in zip(d.sentences, flags, strict=True)
    )
    done = parse(flat, name)
    return [Document(d.article, tuple(next(done) for _ in d.sentences), d.extractor) for d in documents]
