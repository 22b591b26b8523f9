-- A site that staff enter is prepared first and shown to everybody only when they publish it; what was there before is public.
ALTER TABLE site ADD COLUMN published BOOLEAN NOT NULL DEFAULT TRUE;
