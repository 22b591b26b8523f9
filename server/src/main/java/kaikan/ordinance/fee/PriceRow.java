package kaikan.ordinance.fee;

/// A row of the price table.
///
/// @param spaceClass class of space
/// @param unit       what one price buys: the bands as in `am+pm`, or `30 min`, `60 min`, `day`
/// @param when       on which days, for whom, for what
/// @param price      what it costs
/// @param citation   the row's place in the ordinance
public record PriceRow(String spaceClass, PriceUnit unit, Condition when, Price price, String citation) {}
