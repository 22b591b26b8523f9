package kaikan.kiosk.screen;

import java.util.Locale;

/// What the browser is told: the drawn screen, and beside it what changes without redrawing.
///
/// @param view the name of the view, for tests and for the style sheet
/// @param row the journal row that makes the view true; 0 where it claims nothing
/// @param words the language by the name of its texts; `language` is what the page's `lang` says
/// @param place the demonstration's place for codes, in that language; empty at a real door
/// @param foot which state of the device `status` tells, and whether `still` asks, to wait for another one
/// @param still the question whether anybody is still there, over the screen; empty while it is not asked
/// @param late what to tell whoever pressed a button of a screen that stands no more; empty for everybody else
/// @param lost what the browser says while this program does not answer it, in the visitor's language
/// @param tones how many tones there were so far; a browser that sees a new number plays `tone`
record Shown(
        long version,
        String view,
        long row,
        String language,
        String words,
        String place,
        String html,
        String status,
        String foot,
        String still,
        String clock,
        String late,
        String lost,
        String tone,
        long tones) {
    static Shown of(Snapshot snapshot, Screens screens, Html place, Html late) {
        return new Shown(
                snapshot.version(),
                snapshot.view().getClass().getSimpleName(),
                Subject.row(snapshot.view()),
                snapshot.language().htmlLang(),
                snapshot.language().tag(),
                place.markup(),
                screens.draw(snapshot).markup(),
                screens.status(snapshot.language()).markup(),
                screens.foot(snapshot),
                screens.still(snapshot).markup(),
                screens.clock(snapshot.language()).markup(),
                late.markup(),
                Words.in(snapshot.language()).html("page.lost").markup(),
                snapshot.heard().tone().name().toLowerCase(Locale.ROOT),
                snapshot.heard().count());
    }
}
