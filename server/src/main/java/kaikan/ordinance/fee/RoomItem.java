package kaikan.ordinance.fee;

import java.time.LocalDate;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;

/// A space on one day, to be priced.
///
/// @param spaceClass the class by which the ordinance knows it
/// @param space      its public name, as the quote prints it
/// @param date       the local day
/// @param period     which part of the day
/// @param use        what for
public record RoomItem(String spaceClass, Label space, LocalDate date, Period period, UseKind use) {}
