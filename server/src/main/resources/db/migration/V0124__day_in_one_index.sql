-- What a day is drawn from stands in one index each for claims and for what is booked, so that neither table is read for it.
ALTER TABLE claim
    DROP KEY claim_by_site,
    ADD KEY claim_by_site (site_id, span, starts_at, ends_at, unit_id, amount, holder_kind, holder_ref);

ALTER TABLE booking_item ADD KEY booking_item_by_day (site_id, starts_at, ends_at, booking_id, space_id, use_from, use_to);
