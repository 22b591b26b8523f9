package kaikan.kiosk.journal;

/// A row that the server refused: kept, shown, and never sent again by itself.
public record DeadLetter(long seq, String code, String detail) {}
