-- Who may sign in at a server of this case. Stays with the database: neither a bundle nor a backup carries it.
CREATE TABLE account (
    name ${text} NOT NULL PRIMARY KEY,       -- as typed to sign in, lower case
    member ${text},                          -- of the mechanism, as whom it acts; absent for one who only looks
    administrator INTEGER NOT NULL,          -- 1 when it may make accounts and settings
    password ${text},                        -- Argon2id with its parameters and salt; absent while none is set
    subject ${text} UNIQUE,                  -- by which an identity provider knows it, absent when none does
    open INTEGER NOT NULL,                   -- 0 when it may not sign in any more
    failures INTEGER NOT NULL,               -- wrong passwords since the last right one
    locked_until ${text},                    -- ISO 8601 instant
    made ${text} NOT NULL                    -- ISO 8601 instant
);

-- What lets a program, or an invited person once, act as an account.
CREATE TABLE account_token (
    hash ${text} NOT NULL PRIMARY KEY,       -- SHA-256 of the token, in hexadecimal
    account ${text} NOT NULL REFERENCES account (name),
    purpose ${text} NOT NULL,                -- program or invitation
    label ${text} NOT NULL,
    made ${text} NOT NULL,
    ends ${text} NOT NULL
);

-- What was done with accounts, and, where the mechanism wants it, what was read.
CREATE TABLE account_audit (
    number ${number} NOT NULL PRIMARY KEY,   -- from 1
    time ${text} NOT NULL,
    account ${text} NOT NULL,                -- as given; may be none that exists
    what ${text} NOT NULL,
    detail ${text} NOT NULL,
    address ${text} NOT NULL
);

CREATE TABLE setting (
    name ${text} NOT NULL PRIMARY KEY,
    value ${text} NOT NULL
);
