"""What the model reads in a sentence does not depend on what it reads beside it, or read before."""

import numpy as np
import pytest
from thinc.api import Model, NumpyOps

from flows.extract.model import word_vectors
from flows.extract.model.products import BlockOps
from flows.extract.model.reading import BATCH, read
from flows.extract.model.word_vectors import WordTable
from flows.extract.syntax import Doc

TEXTS = (
    "Shells fell on the market of Lisk on Monday, killing a baker and wounding eleven shoppers.",
    "Colonel Adam Berg, who leads the 3rd Brigade, said nothing.",
    "",
    "Later that night, two trucks of the militia were ambushed near the bridge over the Tarn.",
)


def shape(doc: Doc) -> list[tuple[str, str, int, str]]:
    return [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in doc]


def test_alone_and_in_a_crowd() -> None:
    alone = [shape(next(read([text]))) for text in TEXTS]
    crowd = [f"{text} {n} came." for n in range(BATCH // 2) for text in TEXTS]
    assert [shape(doc) for doc in read([*crowd, *TEXTS])][-len(TEXTS) :] == alone


@pytest.mark.parametrize(("width", "outputs"), [(288, 288), (576, 288), (64, 1024), (5, 3)])
def test_rows_of_a_product(width: int, outputs: int) -> None:
    random = np.random.default_rng(1)
    rows = random.standard_normal((531, width)).astype("f")
    weights = random.standard_normal((outputs, width)).astype("f")
    product = BlockOps().gemm(rows, weights, trans2=True)
    np.testing.assert_allclose(product, rows @ weights.T, rtol=1e-3, atol=1e-4)
    for start, end in ((0, 1), (3, 20), (100, 516), (530, 531)):
        part = BlockOps().gemm(rows[start:end], weights, trans2=True)
        assert np.array_equal(part, product[start:end])


def test_a_product_as_thinc_makes_it() -> None:
    x, y = np.arange(6, dtype="f").reshape(2, 3), np.arange(6, 12, dtype="f").reshape(2, 3)
    out = np.zeros((2, 2), "f")
    ours, theirs = BlockOps(), NumpyOps()
    assert np.array_equal(ours.gemm(x, y, trans2=True, out=out), theirs.gemm(x, y, trans2=True))
    assert np.array_equal(out, theirs.gemm(x, y, trans2=True))
    assert np.array_equal(ours.gemm(x, y, trans1=True), theirs.gemm(x, y, trans1=True))
    assert np.array_equal(ours.gemm(x, y.T.copy()), theirs.gemm(x, y.T.copy()))


def test_each_word_is_embedded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[int] = []

    def embed(model: object, features: list[np.ndarray], is_train: bool) -> tuple[list[np.ndarray], None]:
        met.extend(len(rows) for rows in features)
        return [rows[:, :1].astype("f") * 2 for rows in features], None

    table = WordTable(Model("embed", embed))
    first, second = (np.array(rows, "uint64") for rows in ([[1, 5], [2, 5], [1, 5]], [[2, 5]]))
    vectors = [rows.ravel().tolist() for rows in table.look_up([first, second])]
    assert (vectors, met) == ([[2, 4, 2], [4]], [2])
    assert (table.look_up([second])[0].item(), met) == (4, [2])
    monkeypatch.setattr(word_vectors, "LIMIT", 1)
    assert (table.look_up([second])[0].item(), met) == (4, [2, 1])
