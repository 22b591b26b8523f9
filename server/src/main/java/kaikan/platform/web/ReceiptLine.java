package kaikan.platform.web;

/// A line of a receipt.
///
/// @param text what it is for
/// @param source the rule it comes from; may be empty
/// @param amount the amount as people read it
public record ReceiptLine(String text, String source, String amount) {}
