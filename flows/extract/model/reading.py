"""Text → parse: the components of the spaCy pipeline over batches of sentences."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from spacy.attrs import ENT_TYPE, HEAD, IDX
from spacy.tokens import Doc as SpacyDoc
from spacy.util import minibatch

from flows.extract.model.language import MODEL, language_model
from flows.extract.model.word_forms import COMPONENTS, WordForms
from flows.extract.syntax import Doc, Form, Span

BATCH = 128


@cache
def _word_forms(name: str) -> WordForms:
    return WordForms(language_model(name))


def read(texts: Iterable[str], name: str = MODEL) -> Iterator[Doc]:
    """The parse of each text, in order."""
    nlp = language_model(name)
    components = [component for label, component in nlp.pipeline if label not in COMPONENTS]
    for batch in minibatch(map(nlp.make_doc, texts), BATCH):  # type: ignore[no-untyped-call]
        for component in components:
            _annotate(component, batch)
        for tree, forms in _word_forms(name).of(batch):
            yield _copied(tree, forms)


def _annotate(component: Any, docs: list[SpacyDoc]) -> None:
    """Let the component write what it finds into the texts."""
    docs = [doc for doc in docs if len(doc)]
    if docs:
        found = _steps(component, docs) if hasattr(component, "moves") else component.predict(docs)
        component.set_annotations(docs, found)


def _steps(component: Any, docs: list[SpacyDoc]) -> list[Any]:
    """The final states of the parser or the recogniser of names, all texts one step at a time.

    The component's own loop lets go of Python's lock and takes it back for every move: half of its time.
    """
    states = component.moves.init_batch(docs)
    scores = component.model.predict(docs)
    open_states = list(states)
    while open_states:
        open_states = component.transition_states(open_states, scores.predict(open_states))
    return list(states)


def _copied(tree: SpacyDoc, forms: list[Form]) -> Doc:
    offsets, steps = tree.to_array([IDX, HEAD]).view("int64").T.tolist()
    labels = [tree.vocab.strings[label] for label in tree.to_array(ENT_TYPE).tolist()]
    doc = Doc(tree.text, forms, offsets, labels)
    doc.attach([at + step for at, step in enumerate(steps)])
    doc.ents = tuple(Span(doc, name.start, name.end, name.label_) for name in tree.ents)
    return doc
