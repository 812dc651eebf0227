-- fail: an article's text is not the one that its digest was made of
SELECT article_id, text_sha256
FROM articles
WHERE sha256(text) <> text_sha256
