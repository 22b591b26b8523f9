-- Who holds how much of which unit, when. Only what is held now or later stands here; history belongs to the holders.
-- `span` sorts claims by length (0: at most a day, 1: at most 32 days, 2: longer), so that a search for what overlaps
-- a moment looks at starts within a bounded stretch before it instead of at everything since the house was opened.
CREATE TABLE claim (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    amount INT NOT NULL,
    span TINYINT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    holder_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder_ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY claim_by_unit (unit_id, span, starts_at),
    KEY claim_by_site (site_id, span, starts_at),
    KEY claim_by_holder (holder_ref),
    CONSTRAINT claim_of_a_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;
