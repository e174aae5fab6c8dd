-- V001: the record as tables, made from vault and log alone. Nothing is stored here and nowhere else:
-- `vigil rebuild` makes it anew. Every row names the leaf of the log that it came from.

CREATE TABLE progress (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    indexed_size BIGINT NOT NULL CHECK (indexed_size >= 0)  -- entries of the log that are in the tables
);
INSERT INTO progress (one, indexed_size) VALUES (1, 0);

CREATE TABLE capture (
    object     VARCHAR(64) PRIMARY KEY,                     -- SHA-256 of the bytes, hex
    leaf       BIGINT      NOT NULL UNIQUE,                 -- index of the intake in the log
    size       BIGINT      NOT NULL CHECK (size >= 0),      -- bytes
    name       TEXT        NOT NULL,                        -- of the file it came as
    line       BIGINT      NOT NULL CHECK (line >= 0),      -- of that file; 0 for the whole file
    at         VARCHAR(32) NOT NULL                         -- clock of the machine, ISO 8601, UTC
);

CREATE TABLE derivation (
    leaf       BIGINT      PRIMARY KEY,                     -- index of the entry in the log
    capture    VARCHAR(64) NOT NULL,                        -- object it was made from
    stage      VARCHAR(64) NOT NULL,                        -- name and version: vigil.read/1
    object     VARCHAR(64),                                 -- what was made; NULL if it was refused
    refused    TEXT                                         -- codes of the reasons, with spaces; NULL if not
);
CREATE INDEX derivation_by_capture ON derivation (capture, stage);

CREATE TABLE report (
    leaf       BIGINT      NOT NULL REFERENCES derivation (leaf),
    number     INTEGER     NOT NULL CHECK (number >= 0),    -- of the report in the object, from 0
    id         TEXT        NOT NULL,
    title      TEXT,
    source     TEXT,
    published  VARCHAR(10),                                 -- day, ISO 8601
    language   VARCHAR(16) NOT NULL,
    PRIMARY KEY (leaf, number)
);

CREATE TABLE claim (
    leaf       BIGINT      NOT NULL,
    number     INTEGER     NOT NULL,                        -- of the report
    id         TEXT        NOT NULL,                        -- of the claim in its reading
    type       VARCHAR(64) NOT NULL,
    mode       VARCHAR(64),
    modality   VARCHAR(32) NOT NULL,
    place      TEXT,                                        -- name as the gazetteer has it
    day_from   VARCHAR(10),                                 -- ISO 8601
    day_to     VARCHAR(10),
    span_begin INTEGER     CHECK (span_begin >= 0),         -- Unicode code points in the report's text, half-open
    span_end   INTEGER     CHECK (span_end > span_begin),
    PRIMARY KEY (leaf, number, id),
    FOREIGN KEY (leaf, number) REFERENCES report (leaf, number)
);
CREATE INDEX claim_by_day ON claim (day_from, day_to);
