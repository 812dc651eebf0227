-- A story comes back: changed at its own address, or word for word at another one. Counting each coming would count
-- its dead again. An article is known again by its url, else by its id beside its publisher or its file; one that has
-- neither is alone. Its latest version is the one published last, and of one day the one that was read last.
CREATE TABLE article_versions AS
WITH known AS (
    SELECT
        article_id, text_sha256, coalesce(published_time, published_at::TIMESTAMP) AS told, ingested_at,
        coalesce(url, 'id:' || source_id || ' of ' || coalesce(publisher, regexp_replace(source_uri, '#[0-9]+$', '')))
            AS story
    FROM articles
),
placed AS (
    SELECT
        article_id, story,
        row_number() OVER versions AS version,
        lead(article_id) OVER versions AS superseded_by,
        first_value(article_id) OVER same_text AS first_id,
        first_value(story) OVER same_text AS first_story
    FROM known
    WHERE story IS NOT NULL
    WINDOW
        versions AS (PARTITION BY story ORDER BY told NULLS FIRST, ingested_at, article_id),
        same_text AS (PARTITION BY text_sha256 ORDER BY told NULLS LAST, ingested_at, article_id)
)
SELECT
    k.article_id,
    coalesce(p.version, 1) AS version,
    p.superseded_by,
    CASE WHEN p.first_story <> p.story THEN p.first_id END AS copy_of,
    p.superseded_by IS NULL AND p.first_story IS NOT DISTINCT FROM p.story AS is_current
FROM known AS k
LEFT JOIN placed AS p USING (article_id)
ORDER BY k.article_id;
COMMENT ON TABLE article_versions IS 'Which articles are one story: versions of it at its address, and copies of its text at others. One row an article.';
COMMENT ON COLUMN article_versions.article_id IS 'The article.';
COMMENT ON COLUMN article_versions.version IS '1 for the first version of the story, 2 for the next …';
COMMENT ON COLUMN article_versions.superseded_by IS 'The next version; NULL for the latest.';
COMMENT ON COLUMN article_versions.copy_of IS 'The first article with the same text at another address; NULL where this is the first.';
COMMENT ON COLUMN article_versions.is_current IS 'Latest version and no copy: what marts count.';
