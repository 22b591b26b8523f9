-- Whose tenancy it was before a link or an unlink, so that undoing a link gives it back. NULL for other changes, and for links from before
-- this column: those go back to the card of the tenancy's name.
ALTER TABLE tenancy_change
    ADD COLUMN former_organisation_id BIGINT NULL;
