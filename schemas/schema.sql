CREATE TABLE articles (
    "article_id" VARCHAR PRIMARY KEY CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "source_id" VARCHAR,
    "source_uri" VARCHAR NOT NULL,
    "title" VARCHAR,
    "url" VARCHAR,
    "publisher" VARCHAR,
    "published_at" DATE,
    "published_time" TIMESTAMPTZ,
    "published_at_basis" VARCHAR CHECK ("published_at_basis" IN ('metadata', 'dateline', 'option')),
    "language" VARCHAR,
    "text" VARCHAR NOT NULL CHECK (length("text") >= 1),
    "text_sha256" VARCHAR NOT NULL CHECK (regexp_matches("text_sha256", '^[0-9a-f]{64}$')),
    "is_conflict" BOOLEAN,
    "extractor" VARCHAR,
    "ingested_at" TIMESTAMPTZ
);
COMMENT ON TABLE articles IS 'A text as it came in, verbatim, with what is known of its publication.';
COMMENT ON COLUMN articles."article_id" IS 'Made of the input''s id, address, title, date and text; the same on any machine.';
COMMENT ON COLUMN articles."source_id" IS 'The id that the input gives the article.';
COMMENT ON COLUMN articles."source_uri" IS 'Where it was read: a path or address, with #N for the N-th record of a file.';
COMMENT ON COLUMN articles."title" IS 'Headline, where the input has one.';
COMMENT ON COLUMN articles."url" IS 'Address of the article as published.';
COMMENT ON COLUMN articles."publisher" IS 'Who published it.';
COMMENT ON COLUMN articles."published_at" IS 'Day of publication in the publisher''s own calendar.';
COMMENT ON COLUMN articles."published_time" IS 'Moment of publication, UTC; NULL where the input has a day only.';
COMMENT ON COLUMN articles."published_at_basis" IS 'Where published_at comes from: metadata, dateline, option; NULL where it is unknown.';
COMMENT ON COLUMN articles."language" IS 'Language code of the text as the input gives it (BCP 47).';
COMMENT ON COLUMN articles."text" IS 'The text verbatim; all offsets count its code points.';
COMMENT ON COLUMN articles."text_sha256" IS 'SHA-256 of the text in UTF-8.';
COMMENT ON COLUMN articles."is_conflict" IS 'Whether it reports conflict, violence or armed force; NULL before extraction.';
COMMENT ON COLUMN articles."extractor" IS 'Name and version of the program that read its facts; NULL before extraction.';
COMMENT ON COLUMN articles."ingested_at" IS 'When this row was written, UTC; the one column that differs from run to run.';

CREATE TABLE casualties (
    "casualty_id" VARCHAR PRIMARY KEY CHECK (length("casualty_id") >= 1 AND length("casualty_id") <= 64),
    "event_id" VARCHAR CHECK (length("event_id") >= 1 AND length("event_id") <= 64),
    "outcome" VARCHAR NOT NULL CHECK ("outcome" IN ('killed', 'wounded', 'missing', 'captured', 'displaced')),
    "count_low" BIGINT CHECK ("count_low" >= 0 AND "count_low" <= 1000000000000),
    "count_best" BIGINT CHECK ("count_best" >= 0 AND "count_best" <= 1000000000000),
    "count_high" BIGINT CHECK ("count_high" >= 0 AND "count_high" <= 1000000000000),
    "qualifier" VARCHAR NOT NULL CHECK ("qualifier" IN ('exact', 'at_least', 'more_than', 'about', 'up_to', 'fewer_than', 'nearly', 'range', 'vague')),
    "victim" VARCHAR,
    "victim_class" VARCHAR NOT NULL CHECK ("victim_class" IN ('civilian', 'military', 'police', 'militant', 'mixed', 'unknown')),
    "victim_actor_id" VARCHAR,
    "injury" VARCHAR,
    "attributed_to" VARCHAR[] NOT NULL,
    "part_of" VARCHAR CHECK (length("part_of") >= 1 AND length("part_of") <= 64),
    "repeat_of" VARCHAR CHECK (length("repeat_of") >= 1 AND length("repeat_of") <= 64),
    "status" VARCHAR NOT NULL CHECK ("status" IN ('reported', 'claimed', 'denied', 'hypothetical')),
    "date_start" DATE,
    "date_end" DATE,
    "location_id" VARCHAR CHECK (length("location_id") >= 1 AND length("location_id") <= 64),
    "article_id" VARCHAR NOT NULL CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "char_start" BIGINT NOT NULL CHECK ("char_start" >= 0),
    "char_end" BIGINT NOT NULL CHECK ("char_end" >= 0),
    "quote" VARCHAR NOT NULL CHECK (length("quote") >= 1),
    "confidence" DOUBLE NOT NULL CHECK ("confidence" >= 0 AND "confidence" <= 1),
    "extractor" VARCHAR NOT NULL
);
COMMENT ON TABLE casualties IS 'A casualty claim: how many, of whom, by whose account. Its span covers the count and its qualifier.';
COMMENT ON COLUMN casualties."casualty_id" IS 'Deterministic id of the claim.';
COMMENT ON COLUMN casualties."event_id" IS 'The incident it belongs to; NULL for a war-long total.';
COMMENT ON COLUMN casualties."outcome" IS 'killed, wounded, missing, captured or displaced.';
COMMENT ON COLUMN casualties."count_low" IS 'Least number of people that the text supports.';
COMMENT ON COLUMN casualties."count_best" IS 'The number of people as stated.';
COMMENT ON COLUMN casualties."count_high" IS 'Greatest number of people that the text supports.';
COMMENT ON COLUMN casualties."qualifier" IS 'How the text hedges the count.';
COMMENT ON COLUMN casualties."victim" IS 'Victim phrase verbatim.';
COMMENT ON COLUMN casualties."victim_class" IS 'Class of the victims by that phrase.';
COMMENT ON COLUMN casualties."victim_actor_id" IS 'Actor whose members the victims are.';
COMMENT ON COLUMN casualties."injury" IS 'Injury verbatim, as in "traumatic brain injuries".';
COMMENT ON COLUMN casualties."attributed_to" IS 'Who says so, verbatim phrases.';
COMMENT ON COLUMN casualties."part_of" IS 'casualty_id of the total that this is a subset of.';
COMMENT ON COLUMN casualties."repeat_of" IS 'casualty_id of the earlier claim on the same victims.';
COMMENT ON COLUMN casualties."status" IS 'reported, claimed, denied or hypothetical.';
COMMENT ON COLUMN casualties."date_start" IS 'First day on which it can have happened.';
COMMENT ON COLUMN casualties."date_end" IS 'Last day on which it can have happened, inclusive.';
COMMENT ON COLUMN casualties."location_id" IS 'The place mention where it happened.';
COMMENT ON COLUMN casualties."article_id" IS 'The article that the fact was read from.';
COMMENT ON COLUMN casualties."char_start" IS 'Start of the evidence, in Unicode code points of articles.text.';
COMMENT ON COLUMN casualties."char_end" IS 'End of the evidence, exclusive, in code points.';
COMMENT ON COLUMN casualties."quote" IS 'The evidence verbatim: text[char_start:char_end].';
COMMENT ON COLUMN casualties."confidence" IS 'How sure the rule that read it is, 0 to 1.';
COMMENT ON COLUMN casualties."extractor" IS 'Name and version of the program that read it.';

CREATE TABLE troop_counts (
    "troop_count_id" VARCHAR PRIMARY KEY CHECK (length("troop_count_id") >= 1 AND length("troop_count_id") <= 64),
    "count_low" BIGINT CHECK ("count_low" >= 0 AND "count_low" <= 1000000000000),
    "count_best" BIGINT CHECK ("count_best" >= 0 AND "count_best" <= 1000000000000),
    "count_high" BIGINT CHECK ("count_high" >= 0 AND "count_high" <= 1000000000000),
    "qualifier" VARCHAR NOT NULL CHECK ("qualifier" IN ('exact', 'at_least', 'more_than', 'about', 'up_to', 'fewer_than', 'nearly', 'range', 'vague')),
    "force" VARCHAR NOT NULL,
    "force_actor_id" VARCHAR,
    "force_country" VARCHAR CHECK (regexp_matches("force_country", '^[A-Z]{3}$')),
    "unit" VARCHAR NOT NULL,
    "change" VARCHAR NOT NULL CHECK ("change" IN ('present', 'arriving', 'leaving', 'planned', 'strength')),
    "location_id" VARCHAR CHECK (length("location_id") >= 1 AND length("location_id") <= 64),
    "location_name" VARCHAR,
    "location_country" VARCHAR CHECK (regexp_matches("location_country", '^[A-Z]{3}$')),
    "attributed_to" VARCHAR[] NOT NULL,
    "date_start" DATE,
    "date_end" DATE,
    "article_id" VARCHAR NOT NULL CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "char_start" BIGINT NOT NULL CHECK ("char_start" >= 0),
    "char_end" BIGINT NOT NULL CHECK ("char_end" >= 0),
    "quote" VARCHAR NOT NULL CHECK (length("quote") >= 1),
    "confidence" DOUBLE NOT NULL CHECK ("confidence" >= 0 AND "confidence" <= 1),
    "extractor" VARCHAR NOT NULL
);
COMMENT ON TABLE troop_counts IS 'The size of a force as stated. Its span covers the count and its qualifier.';
COMMENT ON COLUMN troop_counts."troop_count_id" IS 'Deterministic id of the count.';
COMMENT ON COLUMN troop_counts."count_low" IS 'Least number of people that the text supports.';
COMMENT ON COLUMN troop_counts."count_best" IS 'The number of people as stated.';
COMMENT ON COLUMN troop_counts."count_high" IS 'Greatest number of people that the text supports.';
COMMENT ON COLUMN troop_counts."qualifier" IS 'How the text hedges the count.';
COMMENT ON COLUMN troop_counts."force" IS 'Phrase that names the force, verbatim.';
COMMENT ON COLUMN troop_counts."force_actor_id" IS 'Actor that the force belongs to.';
COMMENT ON COLUMN troop_counts."force_country" IS 'State that the force belongs to, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN troop_counts."unit" IS 'What is counted: troops, fighters, police, peacekeepers …';
COMMENT ON COLUMN troop_counts."change" IS 'present, arriving, leaving, planned, or strength for a force''s whole size.';
COMMENT ON COLUMN troop_counts."location_id" IS 'The place mention where the force is or goes.';
COMMENT ON COLUMN troop_counts."location_name" IS 'Name of that place, verbatim.';
COMMENT ON COLUMN troop_counts."location_country" IS 'Country of that place, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN troop_counts."attributed_to" IS 'Who says so, verbatim phrases.';
COMMENT ON COLUMN troop_counts."date_start" IS 'First day as of which the count is stated.';
COMMENT ON COLUMN troop_counts."date_end" IS 'Last day as of which the count is stated, inclusive.';
COMMENT ON COLUMN troop_counts."article_id" IS 'The article that the fact was read from.';
COMMENT ON COLUMN troop_counts."char_start" IS 'Start of the evidence, in Unicode code points of articles.text.';
COMMENT ON COLUMN troop_counts."char_end" IS 'End of the evidence, exclusive, in code points.';
COMMENT ON COLUMN troop_counts."quote" IS 'The evidence verbatim: text[char_start:char_end].';
COMMENT ON COLUMN troop_counts."confidence" IS 'How sure the rule that read it is, 0 to 1.';
COMMENT ON COLUMN troop_counts."extractor" IS 'Name and version of the program that read it.';

CREATE TABLE dates (
    "date_id" VARCHAR PRIMARY KEY CHECK (length("date_id") >= 1 AND length("date_id") <= 64),
    "text" VARCHAR NOT NULL,
    "date_start" DATE,
    "date_end" DATE,
    "granularity" VARCHAR NOT NULL CHECK ("granularity" IN ('day', 'weekend', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century', 'range')),
    "basis" VARCHAR NOT NULL CHECK ("basis" IN ('explicit', 'relative', 'unresolved')),
    "article_id" VARCHAR NOT NULL CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "char_start" BIGINT NOT NULL CHECK ("char_start" >= 0),
    "char_end" BIGINT NOT NULL CHECK ("char_end" >= 0),
    "quote" VARCHAR NOT NULL CHECK (length("quote") >= 1),
    "confidence" DOUBLE NOT NULL CHECK ("confidence" >= 0 AND "confidence" <= 1),
    "extractor" VARCHAR NOT NULL
);
COMMENT ON TABLE dates IS 'A calendar expression and the interval of days that it names, ends inclusive.';
COMMENT ON COLUMN dates."date_id" IS 'Deterministic id of the mention.';
COMMENT ON COLUMN dates."text" IS 'The expression verbatim.';
COMMENT ON COLUMN dates."date_start" IS 'First day; NULL while unresolved.';
COMMENT ON COLUMN dates."date_end" IS 'Last day, inclusive; NULL while unresolved.';
COMMENT ON COLUMN dates."granularity" IS 'Unit of the expression: day, weekend, week, month, … range.';
COMMENT ON COLUMN dates."basis" IS 'explicit, relative (to the publication or another date) or unresolved.';
COMMENT ON COLUMN dates."article_id" IS 'The article that the fact was read from.';
COMMENT ON COLUMN dates."char_start" IS 'Start of the evidence, in Unicode code points of articles.text.';
COMMENT ON COLUMN dates."char_end" IS 'End of the evidence, exclusive, in code points.';
COMMENT ON COLUMN dates."quote" IS 'The evidence verbatim: text[char_start:char_end].';
COMMENT ON COLUMN dates."confidence" IS 'How sure the rule that read it is, 0 to 1.';
COMMENT ON COLUMN dates."extractor" IS 'Name and version of the program that read it.';

CREATE TABLE locations (
    "location_id" VARCHAR PRIMARY KEY CHECK (length("location_id") >= 1 AND length("location_id") <= 64),
    "name" VARCHAR NOT NULL,
    "place_id" VARCHAR,
    "place_name" VARCHAR,
    "kind" VARCHAR,
    "latitude" DOUBLE CHECK ("latitude" >= -90 AND "latitude" <= 90),
    "longitude" DOUBLE CHECK ("longitude" >= -180 AND "longitude" <= 180),
    "precision" BIGINT CHECK ("precision" >= 1 AND "precision" <= 7),
    "geonames_id" BIGINT,
    "admin1" VARCHAR,
    "country" VARCHAR CHECK (regexp_matches("country", '^[A-Z]{3}$')),
    "article_id" VARCHAR NOT NULL CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "char_start" BIGINT NOT NULL CHECK ("char_start" >= 0),
    "char_end" BIGINT NOT NULL CHECK ("char_end" >= 0),
    "quote" VARCHAR NOT NULL CHECK (length("quote") >= 1),
    "confidence" DOUBLE NOT NULL CHECK ("confidence" >= 0 AND "confidence" <= 1),
    "extractor" VARCHAR NOT NULL
);
COMMENT ON TABLE locations IS 'A place mention, resolved where the gazetteers allow it.';
COMMENT ON COLUMN locations."location_id" IS 'Deterministic id of the mention.';
COMMENT ON COLUMN locations."name" IS 'The name verbatim.';
COMMENT ON COLUMN locations."place_id" IS 'The same for all mentions of one place, in any article.';
COMMENT ON COLUMN locations."place_name" IS 'Canonical name of the place.';
COMMENT ON COLUMN locations."kind" IS 'town, province, country, region, sea, river, airbase, camp, crossing …';
COMMENT ON COLUMN locations."latitude" IS 'WGS 84 degrees north.';
COMMENT ON COLUMN locations."longitude" IS 'WGS 84 degrees east.';
COMMENT ON COLUMN locations."precision" IS 'UCDP where_prec: 1 exact, 2 near a known point, 3 district, 4 province, 5 line, region, 6 country, 7 international waters or airspace.';
COMMENT ON COLUMN locations."geonames_id" IS 'GeoNames id, where the place has one there.';
COMMENT ON COLUMN locations."admin1" IS 'First-order subdivision (province, state).';
COMMENT ON COLUMN locations."country" IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN locations."article_id" IS 'The article that the fact was read from.';
COMMENT ON COLUMN locations."char_start" IS 'Start of the evidence, in Unicode code points of articles.text.';
COMMENT ON COLUMN locations."char_end" IS 'End of the evidence, exclusive, in code points.';
COMMENT ON COLUMN locations."quote" IS 'The evidence verbatim: text[char_start:char_end].';
COMMENT ON COLUMN locations."confidence" IS 'How sure the rule that read it is, 0 to 1.';
COMMENT ON COLUMN locations."extractor" IS 'Name and version of the program that read it.';

CREATE TABLE actors (
    "actor_mention_id" VARCHAR PRIMARY KEY CHECK (length("actor_mention_id") >= 1 AND length("actor_mention_id") <= 64),
    "name" VARCHAR NOT NULL,
    "actor_id" VARCHAR,
    "canonical_name" VARCHAR,
    "actor_type" VARCHAR NOT NULL CHECK ("actor_type" IN ('state_forces', 'government', 'rebel_group', 'militia', 'international', 'civilian', 'person', 'other')),
    "country" VARCHAR CHECK (regexp_matches("country", '^[A-Z]{3}$')),
    "article_id" VARCHAR NOT NULL CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "char_start" BIGINT NOT NULL CHECK ("char_start" >= 0),
    "char_end" BIGINT NOT NULL CHECK ("char_end" >= 0),
    "quote" VARCHAR NOT NULL CHECK (length("quote") >= 1),
    "confidence" DOUBLE NOT NULL CHECK ("confidence" >= 0 AND "confidence" <= 1),
    "extractor" VARCHAR NOT NULL
);
COMMENT ON TABLE actors IS 'A mention of an actor: an armed force, a group, a government, an organisation, a person.';
COMMENT ON COLUMN actors."actor_mention_id" IS 'Deterministic id of the mention.';
COMMENT ON COLUMN actors."name" IS 'The mention verbatim.';
COMMENT ON COLUMN actors."actor_id" IS 'One identity across spellings and articles, a slug.';
COMMENT ON COLUMN actors."canonical_name" IS 'Name of that identity.';
COMMENT ON COLUMN actors."actor_type" IS 'state_forces, government, rebel_group, militia, … other.';
COMMENT ON COLUMN actors."country" IS 'State that it belongs to or acts in, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN actors."article_id" IS 'The article that the fact was read from.';
COMMENT ON COLUMN actors."char_start" IS 'Start of the evidence, in Unicode code points of articles.text.';
COMMENT ON COLUMN actors."char_end" IS 'End of the evidence, exclusive, in code points.';
COMMENT ON COLUMN actors."quote" IS 'The evidence verbatim: text[char_start:char_end].';
COMMENT ON COLUMN actors."confidence" IS 'How sure the rule that read it is, 0 to 1.';
COMMENT ON COLUMN actors."extractor" IS 'Name and version of the program that read it.';

CREATE TABLE events (
    "event_id" VARCHAR PRIMARY KEY CHECK (length("event_id") >= 1 AND length("event_id") <= 64),
    "is_main" BOOLEAN NOT NULL,
    "event_type" VARCHAR NOT NULL,
    "acled_event_type" VARCHAR,
    "acled_sub_event_type" VARCHAR,
    "status" VARCHAR NOT NULL CHECK ("status" IN ('occurred', 'ongoing', 'planned', 'threatened', 'denied', 'hypothetical')),
    "attacker" VARCHAR,
    "attacker_actor_id" VARCHAR,
    "target" VARCHAR,
    "target_actor_id" VARCHAR,
    "weapon" VARCHAR,
    "occurrences_low" BIGINT CHECK ("occurrences_low" >= 0 AND "occurrences_low" <= 1000000000000),
    "occurrences_best" BIGINT CHECK ("occurrences_best" >= 0 AND "occurrences_best" <= 1000000000000),
    "occurrences_high" BIGINT CHECK ("occurrences_high" >= 0 AND "occurrences_high" <= 1000000000000),
    "date_start" DATE,
    "date_end" DATE,
    "date_precision" BIGINT CHECK ("date_precision" >= 1 AND "date_precision" <= 5),
    "location_id" VARCHAR CHECK (length("location_id") >= 1 AND length("location_id") <= 64),
    "latitude" DOUBLE CHECK ("latitude" >= -90 AND "latitude" <= 90),
    "longitude" DOUBLE CHECK ("longitude" >= -180 AND "longitude" <= 180),
    "location_precision" BIGINT CHECK ("location_precision" >= 1 AND "location_precision" <= 7),
    "country" VARCHAR CHECK (regexp_matches("country", '^[A-Z]{3}$')),
    "killed_low" BIGINT CHECK ("killed_low" >= 0 AND "killed_low" <= 1000000000000),
    "killed_best" BIGINT CHECK ("killed_best" >= 0 AND "killed_best" <= 1000000000000),
    "killed_high" BIGINT CHECK ("killed_high" >= 0 AND "killed_high" <= 1000000000000),
    "wounded_low" BIGINT CHECK ("wounded_low" >= 0 AND "wounded_low" <= 1000000000000),
    "wounded_best" BIGINT CHECK ("wounded_best" >= 0 AND "wounded_best" <= 1000000000000),
    "wounded_high" BIGINT CHECK ("wounded_high" >= 0 AND "wounded_high" <= 1000000000000),
    "article_id" VARCHAR NOT NULL CHECK (length("article_id") >= 1 AND length("article_id") <= 64),
    "char_start" BIGINT NOT NULL CHECK ("char_start" >= 0),
    "char_end" BIGINT NOT NULL CHECK ("char_end" >= 0),
    "quote" VARCHAR NOT NULL CHECK (length("quote") >= 1),
    "confidence" DOUBLE NOT NULL CHECK ("confidence" >= 0 AND "confidence" <= 1),
    "extractor" VARCHAR NOT NULL
);
COMMENT ON TABLE events IS 'An incident, its mentions merged, or an aggregate of many. Its span is the trigger.';
COMMENT ON COLUMN events."event_id" IS 'Deterministic id of the event.';
COMMENT ON COLUMN events."is_main" IS 'The incident that the article is about; at most one an article.';
COMMENT ON COLUMN events."event_type" IS 'Slug of seeds/reference/event_types.csv.';
COMMENT ON COLUMN events."acled_event_type" IS 'ACLED''s name of the event type.';
COMMENT ON COLUMN events."acled_sub_event_type" IS 'ACLED''s name of the sub-event type.';
COMMENT ON COLUMN events."status" IS 'occurred, ongoing, planned, threatened, denied or hypothetical.';
COMMENT ON COLUMN events."attacker" IS 'Who acts, verbatim.';
COMMENT ON COLUMN events."attacker_actor_id" IS 'Actor id of the attacker.';
COMMENT ON COLUMN events."target" IS 'Who or what is acted upon, verbatim.';
COMMENT ON COLUMN events."target_actor_id" IS 'Actor id of the target.';
COMMENT ON COLUMN events."weapon" IS 'Weapon verbatim.';
COMMENT ON COLUMN events."occurrences_low" IS 'Least number of incidents that the row stands for.';
COMMENT ON COLUMN events."occurrences_best" IS '1 for one incident; 150 for ''about 150 attacks''.';
COMMENT ON COLUMN events."occurrences_high" IS 'Greatest number of incidents that the row stands for.';
COMMENT ON COLUMN events."date_start" IS 'First day on which it can have happened.';
COMMENT ON COLUMN events."date_end" IS 'Last day on which it can have happened, inclusive.';
COMMENT ON COLUMN events."date_precision" IS 'UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year.';
COMMENT ON COLUMN events."location_id" IS 'The place mention where it happened.';
COMMENT ON COLUMN events."latitude" IS 'Latitude of that place.';
COMMENT ON COLUMN events."longitude" IS 'Longitude of that place.';
COMMENT ON COLUMN events."location_precision" IS 'UCDP where_prec of that place.';
COMMENT ON COLUMN events."country" IS 'Country where it happened, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN events."killed_low" IS 'Least number killed; subsets and repeats not counted twice.';
COMMENT ON COLUMN events."killed_best" IS 'Number killed; a range without a best takes its low.';
COMMENT ON COLUMN events."killed_high" IS 'Greatest number killed.';
COMMENT ON COLUMN events."wounded_low" IS 'Least number wounded.';
COMMENT ON COLUMN events."wounded_best" IS 'Number wounded.';
COMMENT ON COLUMN events."wounded_high" IS 'Greatest number wounded.';
COMMENT ON COLUMN events."article_id" IS 'The article that the fact was read from.';
COMMENT ON COLUMN events."char_start" IS 'Start of the evidence, in Unicode code points of articles.text.';
COMMENT ON COLUMN events."char_end" IS 'End of the evidence, exclusive, in code points.';
COMMENT ON COLUMN events."quote" IS 'The evidence verbatim: text[char_start:char_end].';
COMMENT ON COLUMN events."confidence" IS 'How sure the rule that read it is, 0 to 1.';
COMMENT ON COLUMN events."extractor" IS 'Name and version of the program that read it.';
