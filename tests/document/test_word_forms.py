"""The remembered word forms are those that spaCy's own components write."""

import pytest
from spacy.tokens import Doc

from flows.extract.model import MODEL, language_model
from flows.extract.model.word_forms import COMPONENTS, WordForms
from flows.extract.syntax import Form

TEXTS = (
    "Gunmen had killed two drivers near the bridge, but it did not hold the convoy up.",
    "There were three wounded soldiers; there was no one else.",
    "They're gonna leave, let's say, and the mayor ain't happy about that.",
    "What  he saw\tthat night left him shaken.",
)


def _forms(doc: Doc) -> list[Form]:
    return [Form(t.text, t.lower_, t.lemma_, t.lemma_.lower(), t.pos_, t.tag_, t.dep_) for t in doc]


@pytest.mark.parametrize("times", [1, 2])
def test_same_as_the_components(times: int) -> None:
    nlp = language_model(MODEL)
    known = WordForms(nlp)
    for _ in range(times):
        found = [forms for _, forms in known.of(list(nlp.pipe(TEXTS, disable=COMPONENTS)))]
    assert found == [_forms(doc) for doc in nlp.pipe(TEXTS)]
