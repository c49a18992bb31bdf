-- Tables for lists, made from the log alone: they can be emptied and made again. What a row says comes from entries that the
-- same readers see: that of an entry from the entry alone, all others from what the one reader sees for whom they are.
CREATE TABLE projected (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    entries BIGINT NOT NULL,                 -- so many of the log are in the tables below
    generation BIGINT NOT NULL               -- one more each time that they are begun anew
);

INSERT INTO projected (one, entries, generation) VALUES (1, 0, 0);

-- Those for whom there are rows of items and allegations; all others see what the public sees.
CREATE TABLE projected_reader (
    reader ${text} NOT NULL PRIMARY KEY      -- all for the public, chair or a party
);

CREATE TABLE projected_entry (
    position ${number} NOT NULL PRIMARY KEY,
    entered BIGINT NOT NULL,                 -- seconds since 1970
    audience ${text} NOT NULL,               -- its members, with commas
    kind ${text},                            -- this and what follows for the audience alone; absent when the payload is withheld
    member ${text},                          -- who made it
    party ${text},                           -- for which he acted
    subject BIGINT                           -- the entry that it is about
);

CREATE TABLE projected_item (
    reader ${text} NOT NULL,                 -- who sees the item so
    item ${text} NOT NULL,
    type ${text} NOT NULL,
    state ${text} NOT NULL,
    position BIGINT NOT NULL,                -- of the entry that proposed it
    weight INTEGER NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,    -- 0 to 1
    reviews INTEGER NOT NULL,                -- how many count
    PRIMARY KEY (reader, item)
);

CREATE INDEX projected_item_in_order ON projected_item (reader, state, weight, confidence, item);

CREATE TABLE projected_allegation (
    reader ${text} NOT NULL,
    position BIGINT NOT NULL,                -- of the entry that raised it
    accuser ${text} NOT NULL,
    accused ${text} NOT NULL,
    raised BIGINT NOT NULL,                  -- seconds since 1970
    stage ${text} NOT NULL,                  -- before the clock has run out
    deadline BIGINT,                         -- end of the time to reply, seconds since 1970
    latest BIGINT NOT NULL,                  -- position of the last entry about it
    PRIMARY KEY (reader, position)
);
