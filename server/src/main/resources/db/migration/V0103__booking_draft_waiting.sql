-- What is still being written is found without walking over two years of what was accepted.
ALTER TABLE booking_draft ADD KEY booking_draft_waiting (booking_ref, kept_at);
