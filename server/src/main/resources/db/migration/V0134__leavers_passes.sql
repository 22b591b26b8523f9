-- Whoever has deleted their account stands on no pass any more; those who deleted it before are taken off here.
UPDATE admission_pass p JOIN person q ON q.id = p.person_id SET p.holder = '' WHERE q.deleted_at IS NOT NULL;
