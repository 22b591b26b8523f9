-- What a site asks of people without a pass beside their name, and what guests have told of themselves on their pass beforehand.
ALTER TABLE admission_house
    -- as in kaikan.protocol.WalkInForm.Question, with commas
    ADD COLUMN asks VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'COMPANY,HOST,PURPOSE';
ALTER TABLE admission_pass
    ADD COLUMN company VARCHAR(100) NOT NULL DEFAULT '',
    -- wording and language of the consent; empty where the guest has told nothing
    ADD COLUMN consent VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
