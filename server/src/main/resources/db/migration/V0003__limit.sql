-- How much of what may be asked often is left, for every server alike. `full_at` is when the bucket will be full again (GCRA).
CREATE TABLE platform_bucket (
    name    CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    full_at DATETIME(6) NOT NULL,
    KEY platform_bucket_full (full_at)
) ENGINE = InnoDB;
