-- One entry of the desk is one booking, whichever card its caller was given. Of what was entered twice before, only the first keeps the
-- key of its form; the others take their own reference for it.
UPDATE booking b
  JOIN (SELECT entered_by, request_key, MIN(id) AS first_id FROM booking WHERE entered_by IS NOT NULL
         GROUP BY entered_by, request_key HAVING COUNT(*) > 1) twice
    ON twice.entered_by = b.entered_by AND twice.request_key = b.request_key AND b.id > twice.first_id
   SET b.request_key = b.ref;
ALTER TABLE booking ADD UNIQUE KEY booking_by_entry (entered_by, request_key);
