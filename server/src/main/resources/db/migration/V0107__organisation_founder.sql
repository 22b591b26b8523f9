-- Who registered an organisation; NULL for a card that the house made for somebody who applied at the desk.
ALTER TABLE organisation ADD COLUMN founded_by BIGINT NULL, ADD KEY organisation_by_founder (founded_by);

UPDATE organisation o
  JOIN platform_audit a ON a.subject_type = 'organisation' AND a.subject_ref = o.ref AND a.verb = 'organisation.found'
   SET o.founded_by = a.actor_person_id;
