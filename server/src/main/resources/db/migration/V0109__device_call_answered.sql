-- Each exchange with a kiosk asks which of its calls were answered lately.
ALTER TABLE device_call ADD KEY device_call_answered (device_id, answered_at);
