"""The tense of the clause, with the model's parse and without."""

import pytest

from flows.extract.dates.tense import tense_at
from flows.extract.document import Document
from flows.extract.model import parse_documents
from tests.dates.article import document

CASES = [
    ("The committee is meeting Friday to discuss it.", "Friday", 1),
    ("The firm, which reported a loss Thursday, will cut jobs.", "Thursday", -1),
    ("Officials said that troops would arrive Sunday.", "Sunday", 1),
    ("On Tuesday, the court will rule on a case.", "Tuesday", 1),
    ("The court will rule on a case that began in May.", "May", -1),
    ("He said the vote Tuesday had been fair.", "Tuesday", -1),
    ("A meeting is scheduled for Thursday.", "Thursday", 1),
    ("A bomb that exploded Sunday could delay the vote.", "Sunday", -1),
    ("The strike could end Monday, he told reporters Saturday.", "Monday", 1),
    ("The strike could end Monday, he told reporters Saturday.", "Saturday", -1),
    ("The merger is to be completed in March.", "March", 1),
    ("He was forced to leave on Tuesday.", "Tuesday", -1),
    ("The road has been shut since Monday.", "Monday", -1),
    ("The road will be shut until Monday.", "Monday", 1),
]


def parsed(article: Document) -> Document:
    return parse_documents([article], [[True] * len(article.sentences)])[0]


@pytest.mark.parametrize(("sentence", "expression", "tense"), CASES)
def test_tense(sentence: str, expression: str, tense: int) -> None:
    article = document(sentence)
    offset = sentence.index(expression)
    assert tense_at(article.sentences[0], offset) == tense
    assert tense_at(parsed(article).sentences[0], offset) == tense
