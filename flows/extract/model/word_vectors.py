"""Remember what the model makes of each word before it looks at the words around it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model, chain

Floats = NDArray[np.float32]
Features = NDArray[np.uint64]

# Words kept for a layer, 8 MB; with more the memory starts anew.
LIMIT = 20_000


def remember_words(model: Model[Any, Any]) -> None:
    """Have the embedding of each token-to-vector layer of the model run once a word.

    Such a layer hashes a token's spellings, looks up their vectors and mixes them, for each token alone: a
    third of its work, and the same every time.
    """
    for layer in list(model.walk()):
        names = [part.name for part in layer.layers]
        if names[:1] == ["extract_features"] and "ragged2list" in names:
            end = names.index("ragged2list") + 1
            table = WordTable(chain(*layer.layers[1:end]))
            layer.layers[1:end] = [Model("remembered_words", _forward, attrs={"table": table})]


class WordTable:
    """The vectors of the words met, by the features that the layer reads of a word."""

    def __init__(self, embed: Model[list[Features], list[Floats]]) -> None:
        self._embed = embed
        self._forget()

    def _forget(self) -> None:
        self._places: dict[bytes, int] = {}
        self._vectors: list[Floats] = []

    def look_up(self, features: list[Features]) -> list[Floats]:
        """The vectors of the tokens of each text, from a row of features a token."""
        if len(self._places) > LIMIT:
            self._forget()
        flat = np.concatenate(features)
        keys = flat.view(f"V{flat.strides[0]}").ravel().tolist()
        new = {key: at for at, key in enumerate(keys) if key not in self._places}
        if new:
            self._learn(list(new), flat[list(new.values())])
        vectors = self._vectors[0][[self._places[key] for key in keys]]
        return np.split(vectors, np.cumsum([len(rows) for rows in features])[:-1])

    def _learn(self, keys: list[bytes], features: Features) -> None:
        self._places |= {key: at for at, key in enumerate(keys, len(self._places))}
        self._vectors = [np.concatenate(self._vectors + self._embed.predict([features]))]


def _forward(model: Model[Any, Any], features: list[Features], is_train: bool) -> tuple[list[Floats], Any]:
    return model.attrs["table"].look_up(features), lambda gradient: gradient
