-- V010: what people decided, as the entries of the log have it.

CREATE TABLE decision (
    leaf       BIGINT      PRIMARY KEY,                     -- index of the entry in the log
    body       TEXT        NOT NULL                         -- the entry, canonical JSON
);
