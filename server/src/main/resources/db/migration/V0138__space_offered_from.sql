-- The first day on which a space is offered. What was there before this was asked has been offered for as long as anybody counts.
ALTER TABLE space ADD COLUMN offered_from DATE NULL;
