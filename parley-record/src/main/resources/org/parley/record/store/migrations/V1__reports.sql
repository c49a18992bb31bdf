-- A report as filed, and what was read from it. Two files with the same text and the same heading, language and
-- furniture are one report with two names; the same text with another heading is a report of its own.
CREATE TABLE report (
    report_key TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the report as filed, names of files aside
    report_id TEXT NOT NULL,              -- SHA-256 of its text
    published TEXT,                       -- ISO 8601 date
    as_filed ${bytes} NOT NULL,           -- ReportForm, deflated; never changed
    read_by TEXT NOT NULL,                -- which reading the next column comes from
    reading ${bytes} NOT NULL             -- ReadingForm, deflated; replaced when the reading changes
);

CREATE INDEX report_by_id ON report (report_id);

CREATE TABLE report_file (
    report_key TEXT NOT NULL REFERENCES report (report_key),
    file TEXT NOT NULL,                   -- base name as given
    filed_by TEXT NOT NULL,               -- which intake filed it under this name
    PRIMARY KEY (report_key, file)
);
