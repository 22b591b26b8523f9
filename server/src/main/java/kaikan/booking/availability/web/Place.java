package kaikan.booking.availability.web;

import kaikan.calendar.DayRange;

/// Where things stand on the time axis.
///
/// @param axis what is drawn of the day, in whole hours
record Place(DayRange axis) {
    private static final int HOUR = 60;

    /// The style that puts a stretch there: where it begins and how long it is, in hours.
    String style(DayRange time) {
        int from = Math.max(time.from(), axis.from());
        int to = Math.min(time.to(), axis.to());
        StringBuilder style = new StringBuilder(24).append("--at:");
        hours(style, from - axis.from());
        style.append(";--for:");
        hours(style, Math.max(0, to - from));
        return style.toString();
    }

    /// The style that puts a moment there.
    String style(int minute) {
        StringBuilder style = new StringBuilder(12).append("--at:");
        hours(style, minute - axis.from());
        return style.toString();
    }

    private static void hours(StringBuilder style, int minutes) {
        style.append(minutes / HOUR);
        int rest = minutes % HOUR * 1000 / HOUR;
        if (rest > 0) {
            style.append(rest < 10 ? ".00" : rest < 100 ? ".0" : ".").append(rest);
        }
    }
}
