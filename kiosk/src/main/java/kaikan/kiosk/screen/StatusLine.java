package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.protocol.ClockState;

/// What people should know about the device, in one line below every screen: link, age of what it knows, what waits, and whether the server
/// takes it.
record StatusLine(Canvas canvas, Surroundings around) {
    /// How long a row may be on its way while the link is up.
    private static final Duration SENDING = Duration.ofSeconds(30);

    /// How long the server may be silent about a manifest that is still the newest.
    private static final Duration TOLD = Duration.ofSeconds(15);

    Html draw() {
        Html age = around.manifest().isEmpty() || around.standing() == Standing.REVOKED ? Html.NOTHING : age();
        int dead = around.dead().size();
        return link().and(standing())
                .and(age)
                .and(queued())
                .and(doubled())
                .and(dead == 0 ? Html.NOTHING : warning(canvas.t("status.dead", dead)));
    }

    /// What is on its way for a moment is nothing to tell anybody.
    private Html queued() {
        long queued = around.queued();
        boolean waits = around.link().mood() != LinkState.Mood.ONLINE || around.waiting().compareTo(SENDING) > 0;
        return queued > 0 && waits ? Html.of("<span>{}</span>", canvas.t("status.queued", queued)) : Html.NOTHING;
    }

    /// Whoever is inside twice came by two doors that did not know of each other.
    private Html doubled() {
        long passes = MusterLine.doubled(around.inside(), around.manifest());
        return passes == 0 || !around.standing().serves() ? Html.NOTHING : warning(canvas.t("status.doubled", passes));
    }

    private Html link() {
        LinkState link = around.link();
        return switch (link.mood()) {
            case ONLINE -> Html.of("<span>{}</span>", canvas.t("status.online"));
            case OFFLINE -> warning(canvas.t(around.manifest().isEmpty() ? "status.connecting" : "status.offline"));
            case REFUSED -> around.standing() == Standing.KNOWN
                    ? warning(canvas.t("status.refused", canvas.words().coded("problem.", link.problem())))
                    : Html.NOTHING;
        };
    }

    private Html standing() {
        return switch (around.standing()) {
            case NEW, KNOWN -> Html.NOTHING;
            case UNKNOWN -> warning(canvas.t("status.unknown"));
            case REVOKED -> warning(canvas.t("status.revoked"));
        };
    }

    private static Html warning(Html text) {
        return Html.of("<span class=\"warn\">{}</span>", text);
    }

    /// With a link the server says at once what is new, and within [#TOLD] that nothing is. Where the time is known to be wrong, so is every age.
    private Html age() {
        if (around.clock() == ClockState.WRONG) {
            return warning(canvas.t("status.clock"));
        }
        boolean told = around.link().mood() == LinkState.Mood.ONLINE && around.age().compareTo(TOLD) < 0;
        return Html.of("<span>{}</span>", told ? canvas.t("status.fresh") : canvas.t("status.age", canvas.times().age(around.age())));
    }
}
