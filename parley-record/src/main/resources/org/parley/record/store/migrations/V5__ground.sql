-- Data sets of incidents, as they were at each import.
CREATE TABLE ground_snapshot (
    snapshot ${number} NOT NULL PRIMARY KEY, -- from 1
    data_set ${text} NOT NULL,
    format ${text} NOT NULL,
    release ${text} NOT NULL,                -- as its makers number it; empty when nobody said
    imported ${text} NOT NULL,               -- ISO 8601 date
    licence ${text} NOT NULL,
    attribution ${text} NOT NULL,
    passed_on INTEGER NOT NULL,              -- 1 when the terms let rows be passed on as they are
    adds INTEGER NOT NULL,                   -- 1 when its files have further rows: none that they lack has vanished
    complete INTEGER NOT NULL,               -- 1 when all files could be read to their ends
    read_by ${text} NOT NULL,                -- which reading the rows come from
    files ${text} NOT NULL,                  -- hash, two blanks, name: a line for each, as sha256sum writes
    all_rows BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    appeared BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    vanished BIGINT NOT NULL,
    flaws ${text} NOT NULL                   -- kind, number of rows and the first places, parted by tabs: a line for each kind
);

-- A row of a data set, once for each form in which it ever was: from the snapshot that brought it so to the one that has it no longer so.
CREATE TABLE ground_row (
    number ${number} NOT NULL PRIMARY KEY,
    data_set ${text} NOT NULL,
    row_id ${text} NOT NULL,                 -- as the data set has it
    since BIGINT NOT NULL,                   -- first snapshot with it
    until BIGINT,                            -- first snapshot without it; absent while it stands
    first_day ${text} NOT NULL,              -- ISO 8601 date
    last_day ${text} NOT NULL,
    day_precision ${text} NOT NULL,
    type ${text},                            -- of PLOVER, this and the next
    mode ${text},
    sub_event ${text},                       -- of ACLED
    categories ${text} NOT NULL,             -- the data set's own words, a line for each
    sides ${text} NOT NULL,                  -- role, code, sector and name, parted by tabs: a line for each
    place ${text},
    province ${text},
    country ${text},                         -- ISO 3166 alpha-3
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    place_precision ${text},
    killed_low INTEGER,
    killed INTEGER,
    killed_high INTEGER,
    civilians INTEGER,
    sources INTEGER NOT NULL,
    words ${text} NOT NULL
);

CREATE UNIQUE INDEX ground_row_that_stands ON ground_row (data_set, row_id) WHERE until IS NULL;

-- Who is meant by a name in the data sets, as the user says.
CREATE TABLE ground_actor (
    name ${text} NOT NULL PRIMARY KEY,
    actor ${text} NOT NULL,
    code ${text},
    sector ${text}
);

-- How much was done to see what happens.
CREATE TABLE ground_effort (
    unit ${text} NOT NULL,
    place ${text} NOT NULL,                  -- empty when everywhere
    first_day ${text} NOT NULL,
    last_day ${text} NOT NULL,
    source ${text} NOT NULL,                 -- who says so; may be empty
    amount DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (unit, place, first_day, last_day, source)
);
