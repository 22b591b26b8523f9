-- What somebody has typed into the booking form and not sent yet, so that every page of the form has an address of its own. Rows go after
-- two days; see server/docs/decisions/0032.
CREATE TABLE booking_draft (
    person_id BIGINT NOT NULL,
    request_key CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields MEDIUMTEXT CHARACTER SET ascii NOT NULL,
    booking_ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    kept_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, request_key),
    KEY booking_draft_old (kept_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
