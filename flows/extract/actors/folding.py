"""Names made comparable: small letters without accents, hyphens as blanks, one character for one."""

import unicodedata

from flows.extract.document import plain


def _base(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()[:1]


_LETTERS = {
    code: _base(chr(code)) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
}
_FOLDED = str.maketrans(_LETTERS | {"-": " ", "ʼ": "'", "`": "'", "´": "'", "ı": "i", "ø": "o", "ł": "l"})


def fold(text: str) -> str:
    """The text for comparison, as long as it was, so that offsets carry over.

    >>> fold("Séléka–Daesh")
    'seleka daesh'
    """
    return plain(text).translate(_FOLDED)


def capitals_match(name: str, text: str) -> bool:
    """Whether every capital of the name is a capital in the text: a small letter matches both."""
    return name == text or (
        len(name) == len(text)
        and not any(a.isupper() and not b.isupper() for a, b in zip(name, text, strict=True))
    )
