-- When the ledger was last looked through for overlaps from then on, and what was found: one row, so that every server can tell how the
-- house is without looking through the ledger itself.
CREATE TABLE ledger_audit (
    id TINYINT NOT NULL PRIMARY KEY,
    checked_at DATETIME(6) NOT NULL,
    moments INT NOT NULL
) ENGINE = InnoDB;
