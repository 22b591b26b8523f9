package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import kaikan.protocol.Name;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// What every drawing needs: the words of the visit's language, the site's zone, and the few shapes all screens are made of.
record Canvas(Words words, Times times, Duration undoLeft) {
    /// Wider than any title without a name.
    private static final int LONG_TITLE = 48;

    static Canvas of(Language language, ZoneId zone, Duration undoLeft) {
        Words words = Words.in(language);
        return new Canvas(words, new Times(words, zone), undoLeft);
    }

    Html t(String key, Object... arguments) {
        return words.html(key, arguments);
    }

    Html name(Name name) {
        return Html.prose(words.language().of(name));
    }

    String nameText(Name name) {
        return words.language().of(name);
    }

    /// The way to a room, or who tells it.
    Html way(SpaceUse use) {
        return use.way().ja().isBlank() ? t("way.ask") : name(use.way());
    }

    String clock(Instant instant) {
        return times.clock(instant);
    }

    /// Why nobody without a pass registers here now, and when they can; nothing where they can.
    Html notHere(Reception reception) {
        return switch (reception) {
            case Reception.Open _ -> Html.NOTHING;
            case Reception.Shut(@Nullable Instant opens) -> opens == null
                    ? t("shut.unknown")
                    : t("shut.until", times.day(times.dayOf(opens)), times.clock(opens));
            case Reception.None _ -> t("shut.none");
        };
    }

    /// A button; `look` is main, call, small or nothing.
    Html press(Button button, String key, String look) {
        return Html.of("<button class=\"press {}\" name=\"press\" value=\"{}\">{}</button>", look, button.name(), t(key));
    }

    Html home() {
        return press(Button.HOME, "button.home", "");
    }

    Html call() {
        return press(Button.CALL, "button.call", "call");
    }

    /// The undo button with its countdown; nothing when the time is over.
    Html undo(String key) {
        if (undoLeft.isZero()) {
            return Html.NOTHING;
        }
        return counting(press(Button.UNDO, key, "undo"), undoLeft);
    }

    /// The text with the seconds that are left, counting down, in the place of `{0}`.
    Html counting(Html text, Duration left) {
        String span = Html.of("<span data-countdown=\"{}\">{}</span>", left.toMillis(), left.plusMillis(999).toSeconds()).markup();
        return new Html(text.markup().replace("{0}", span));
    }

    /// A round mark, the title, and what stands below it.
    Html message(Mark mark, Html title, Html below) {
        return Html.of("{}<div class=\"say\">{}{}</div>", mark(mark), title(title), below);
    }

    /// The title; one with a long name in it is smaller, so that what stands below keeps its place.
    Html title(Html text) {
        return Html.of("<h1{} tabindex=\"-1\">{}</h1>", text.width() > LONG_TITLE ? new Html(" class=\"long\"") : Html.NOTHING, text);
    }

    /// A round mark alone.
    Html mark(Mark mark) {
        return Html.of("<div class=\"mark {}\" aria-hidden=\"true\">{}</div>", mark.name(), mark.sign);
    }

    /// A paragraph as large as what must be read from two metres.
    Html where(Html text) {
        return Html.of("<p class=\"where\">{}</p>", text);
    }

    /// The round marks. Each is told apart by its sign, not by its colour alone.
    enum Mark {
        GOOD("✓"),
        BYE("→"),
        STOP("！"),
        MACHINE("▶"),
        ENDED("■"),
        CALLING("☎"),
        ASK("？"),
        WAIT("…");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }
}
