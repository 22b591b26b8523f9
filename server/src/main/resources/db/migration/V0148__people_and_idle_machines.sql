ALTER TABLE equipment_terms
    -- how many people there must be before somebody starts the machine; NULL = one is enough
    ADD COLUMN least_people INT NULL,
    -- the room in which they are counted, where a kiosk stands at its door; NULL = those in the house
    ADD COLUMN room_id BIGINT NULL,
    -- a use ends when the machine has taken less than so many watts on average for so many minutes; both NULL = it does not
    ADD COLUMN idle_watts INT NULL,
    ADD COLUMN idle_minutes INT NULL,
    ADD CONSTRAINT terms_by_people_in FOREIGN KEY (room_id) REFERENCES space (id) ON DELETE SET NULL;
