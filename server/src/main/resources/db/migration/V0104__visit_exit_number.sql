-- Whoever was registered at the desk was told no number, so that nobody signs them out by typing 0 at a kiosk.
UPDATE admission_visit SET exit_number = NULL WHERE exit_number = 0;
