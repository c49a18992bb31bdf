-- The log of the record. Rows are only ever added.
CREATE TABLE log_entry (
    position BIGINT NOT NULL PRIMARY KEY, -- from 0, without gaps
    leaf ${bytes} NOT NULL                -- what everybody has of the entry: canonical JSON
);

-- What those in the audience see. An entry whose payload a party keeps to itself has no row until it is disclosed.
CREATE TABLE log_payload (
    position BIGINT NOT NULL PRIMARY KEY REFERENCES log_entry (position),
    salt ${bytes} NOT NULL,
    payload ${bytes} NOT NULL             -- canonical JSON
);

-- Hashes of complete subtrees of the Merkle tree, those of leaves aside. Could be worked out again from log_entry.
CREATE TABLE log_node (
    level INTEGER NOT NULL,               -- from 1
    position BIGINT NOT NULL,
    hash ${bytes} NOT NULL,
    PRIMARY KEY (level, position)
);

CREATE TABLE log_checkpoint (
    size BIGINT NOT NULL PRIMARY KEY,     -- number of entries
    note TEXT NOT NULL                    -- as the log signed it
);

CREATE TABLE log_cosignature (
    size BIGINT NOT NULL REFERENCES log_checkpoint (size),
    line TEXT NOT NULL,                   -- signature line of a note
    PRIMARY KEY (size, line)
);

-- What the log is called, and with which key it signs.
CREATE TABLE log_origin (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    origin TEXT NOT NULL,
    verifier_key TEXT NOT NULL
);
