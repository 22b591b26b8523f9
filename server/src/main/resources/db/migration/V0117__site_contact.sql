-- Where a site is and how to reach those who run it, and what it is in easy Japanese; empty where nobody has entered it.
ALTER TABLE site
    ADD COLUMN summary_easy VARCHAR(400) NOT NULL DEFAULT '',
    ADD COLUMN postal_code VARCHAR(8) NOT NULL DEFAULT '',
    ADD COLUMN address_ja VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN address_en VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN telephone VARCHAR(30) NOT NULL DEFAULT '',
    ADD COLUMN mail VARCHAR(254) NOT NULL DEFAULT '';
