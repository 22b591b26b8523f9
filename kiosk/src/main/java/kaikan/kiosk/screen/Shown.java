package kaikan.kiosk.screen;

import java.util.Locale;

/// What the browser is told: the drawn screen, and beside it what changes without redrawing.
///
/// @param view the name of the view, for tests and for the style sheet
/// @param row the journal row that makes the view true; 0 where it claims nothing
/// @param foot which state of the device `status` tells, to wait for another one
/// @param tones how many tones there were so far; a browser that sees a new number plays `tone`
record Shown(
        long version,
        String view,
        long row,
        String language,
        String html,
        String status,
        String foot,
        String clock,
        String tone,
        long tones) {
    static Shown of(Stage.Snapshot snapshot, Screens screens) {
        Html status = screens.status(snapshot.language());
        return new Shown(
                snapshot.version(),
                snapshot.view().getClass().getSimpleName(),
                Subject.row(snapshot.view()),
                snapshot.language().htmlLang(),
                screens.draw(snapshot).markup(),
                status.markup(),
                Screens.foot(status),
                screens.clock(snapshot.language()).markup(),
                snapshot.heard().tone().name().toLowerCase(Locale.ROOT),
                snapshot.heard().count());
    }
}
