-- What changed, as facts that are put into the reader's words when somebody reads them; the room that writes them knows their form. NULL where
-- `detail` says it, as it does in all older entries.
ALTER TABLE platform_audit ADD COLUMN facts JSON NULL;
