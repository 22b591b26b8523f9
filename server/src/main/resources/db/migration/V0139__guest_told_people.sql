-- For how many people a guest's pass was when they were last told: one that has become smaller since says so.
ALTER TABLE admission_guest ADD COLUMN people INT NOT NULL DEFAULT 1;
UPDATE admission_guest g JOIN admission_pass p ON p.pass_id = g.pass_id SET g.people = p.people;
