package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Party;
import kaikan.protocol.Basis;
import kaikan.protocol.HolderKind;
import kaikan.protocol.Known;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Place;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// What the door's answers look like.
record GateScenes(Canvas canvas, Instant now, long version, Reception reception) {
    Scene draw(GateAnswer answer) {
        return switch (answer) {
            case GateAnswer.Welcome in when in.room() != null -> new RoomScenes(this, in.room()).welcome(in);
            case GateAnswer.Farewell out when out.room() != null -> new RoomScenes(this, out.room()).farewell(out);
            case GateAnswer.Again again when again.room() != null -> new RoomScenes(this, again.room()).again(again);
            case GateAnswer.Undone undone when undone.room() != null -> undone(undone, "undone.room." + undone.direction().name());
            case GateAnswer.Welcome welcome -> welcome(welcome);
            case GateAnswer.Which(Party party, @Nullable Place room) -> which(party, room == null ? "way" : "way.room");
            case GateAnswer.Leaving leaving -> leaving(leaving);
            case GateAnswer.Farewell farewell -> farewell(farewell);
            case GateAnswer.Again(Known.Direction direction, @Nullable PassEntry entry, _, _) -> direction == Known.Direction.OUT
                    ? bye(canvas.where(canvas.t("farewell.again")))
                    : in(entry, canvas.where(canvas.t("welcome.again")));
            case GateAnswer.Refused(var why, int inside, _, var times, _, @Nullable Place room) ->
                    new RefusalScenes(canvas, inside, times, reception, room).draw(why);
            case GateAnswer.Registered(int number, @Nullable SpaceUse to, _, _) -> registered(number, to);
            case GateAnswer.Undone undone -> undone(undone, "undone." + undone.direction().name());
            case GateAnswer.UndoTooLate _ -> sorry("undoTooLate");
            case GateAnswer.NotReady _ -> sorry("notReady");
            case GateAnswer.NoSuchNumber _ -> sorry("noSuchNumber");
        };
    }

    private Scene welcome(GateAnswer.Welcome welcome) {
        String people = canvas.times().people(welcome.inside());
        Html until = canvas.where(
                isResident(welcome.entry())
                        ? canvas.t("welcome.resident", people)
                        : canvas.t("welcome.until", canvas.times().end(welcome.until()), people));
        Html provisional =
                welcome.basis() == Basis.PROVISIONAL ? canvas.where(canvas.t("welcome.provisional")) : Html.NOTHING;
        Party party = welcome.party();
        Html alone = provisional.and(until).and(later("welcome.undoLater"));
        return in(welcome.entry(), party == null ? alone : counted(party, "party.in", party.inside(), "party.askIn"));
    }

    /// Whether it is of somebody who works in the house, and is let in until no hour.
    static boolean isResident(@Nullable PassEntry entry) {
        return entry != null && entry.kind().isResident();
    }

    /// Who types a number learns when its owner came in, which the owner knows, and not who it is.
    private Scene leaving(GateAnswer.Leaving leaving) {
        Times times = canvas.times();
        Instant since = leaving.since();
        boolean today = times.dayOf(since).equals(times.dayOf(now));
        String at = today ? times.clock(since) : times.day(times.dayOf(since)) + " " + times.clock(since);
        String ago = times.age(since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO);
        return Scene.plain(
                canvas.message(
                        Canvas.Mark.ASK, canvas.t("leaving.title"), canvas.where(canvas.t("leaving.body", leaving.exitNumber(), at, ago))),
                canvas.press(Button.LEAVE, "button.leaveYes", "main")
                        .and(canvas.press(Button.EXIT, "button.notMine", ""))
                        .and(canvas.home())
                        .and(canvas.call()));
    }

    private Scene farewell(GateAnswer.Farewell farewell) {
        Party party = farewell.party();
        Html said = party == null
                ? canvas.where(canvas.t("farewell.body", canvas.times().length(farewell.stayed())))
                : counted(party, party.inside() == 0 ? "party.outAll" : "party.out", party.inside(), "party.askOut");
        boolean alone = party == null && farewell.entry() != null;
        return bye(said.and(alone ? later("farewell.undoLater") : Html.NOTHING).and(running(farewell.running())));
    }

    /// How one person with a pass takes it back after this screen has gone: sooner than the time to do so is over, for the next one to come.
    Html later(String key) {
        return canvas.undoLeft().isZero() ? Html.NOTHING : Html.of("<p>{}</p>", canvas.t(key));
    }

    /// What goes on though its user leaves, and how it ends.
    private Html running(List<GateAnswer.Running> running) {
        Html each = Html.all(running.stream()
                .map(one -> Html.of(
                        "<b>{}</b><br>", canvas.t("farewell.running", canvas.nameText(one.machine()), canvas.clock(one.since()))))
                .toList());
        return running.isEmpty() ? Html.NOTHING : Html.of("<p class=\"alert\">{}{}</p>", each, canvas.t("farewell.stop"));
    }

    /// How many of how many, and the question how many they are in all.
    Html counted(Party party, String said, int inside, String asked) {
        Times times = canvas.times();
        Html line = canvas.where(canvas.t(said, times.people(party.counted()), times.people(party.limit()), times.people(inside)));
        Html keys = Html.all(party.choices().stream()
                .map(number -> Html.of("<button class=\"key\" name=\"people\" value=\"{}\">{}</button>", number, number))
                .toList());
        return party.more() == 0
                ? line
                : line.and(Html.of(
                        """
                        <form class="people" method="post" action="/press"><p>{}</p>\
                        <input type="hidden" name="seen" value="{}"><div>{}</div>{}</form>""",
                        canvas.t(asked),
                        version,
                        keys,
                        party.leavesOut() ? Html.of("<p class=\"note\">{}</p>", canvas.t("party.rest")) : Html.NOTHING));
    }

    private Scene which(Party party, String way) {
        Times times = canvas.times();
        String key = party.more() == 0 ? way + ".full" : way;
        String leave = way.equals("way") ? "button.leave" : "button.leaveRoom";
        Html body = canvas.where(canvas.t(key + ".body", times.people(party.limit()), times.people(party.inside())));
        Html enter = party.more() == 0 ? Html.NOTHING : canvas.press(Button.ENTER, "button.enter", "main");
        return Scene.plain(
                canvas.message(Canvas.Mark.ASK, canvas.t(key + ".title"), body),
                enter.and(canvas.press(Button.LEAVE, leave, "main")).and(canvas.home()).and(canvas.call()));
    }

    private Scene in(@Nullable PassEntry entry, Html below) {
        String holder = entry == null ? "" : entry.holder();
        boolean several = entry != null && entry.limit() > 1;
        String greeting = holder.isBlank() ? "welcome.titleNameless" : several ? "welcome.group" : greeting(entry);
        Html title = canvas.t(greeting, holder);
        Html places = entry == null ? Html.NOTHING : places(entry);
        return Scene.ok(canvas.message(Canvas.Mark.GOOD, title, places.and(below)), undo().and(canvas.home()).and(canvas.call()));
    }

    /// A number is no name.
    private static String greeting(@Nullable PassEntry entry) {
        return entry != null && entry.kind() == HolderKind.EVENT ? "welcome.event" : "welcome.title";
    }

    /// The rooms in use now with the way to them, and what is lent with them; what comes later today is not shown, to keep the way clear.
    private Html places(PassEntry entry) {
        List<SpaceUse> open = open(entry, entry.rooms());
        Html lines = Html.all(open.stream()
                .limit(3)
                .map(use -> Html.of(
                        "<p class=\"where\"><b>{}</b>{}<br>{}</p>", canvas.name(use.space()), title(entry.title()), canvas.way(use)))
                .toList());
        String more = open.stream().skip(3).map(use -> canvas.nameText(use.space())).collect(Collectors.joining("・"));
        return lines.and(more.isEmpty() ? Html.NOTHING : canvas.where(Html.prose(more))).and(lent(entry));
    }

    /// Equipment is nowhere to go to: it is lent with the rooms, or the reception knows of it.
    private Html lent(PassEntry entry) {
        String between = canvas.words().language() == Language.EN ? ", " : "、";
        String lent = open(entry, entry.lent()).stream()
                .map(use -> canvas.nameText(use.space()))
                .distinct()
                .collect(Collectors.joining(between));
        String key = entry.rooms().isEmpty() ? "welcome.lentAlone" : "welcome.lent";
        return lent.isEmpty() ? Html.NOTHING : Html.of("<p>{}</p>", canvas.t(key, lent));
    }

    private List<SpaceUse> open(PassEntry entry, List<SpaceUse> uses) {
        return uses.stream().filter(use -> entry.isFor(use, now)).toList();
    }

    private Html title(Name title) {
        return title.ja().isBlank() ? Html.NOTHING : Html.of("<span class=\"title\">{}</span>", canvas.name(title));
    }

    private Scene bye(Html body) {
        return Scene.ok(
                canvas.message(Canvas.Mark.BYE, canvas.t("farewell.title"), body), undo().and(canvas.home()).and(canvas.call()));
    }

    private Scene registered(int number, @Nullable SpaceUse to) {
        Html body = Html.of(
                "<p class=\"where\">{}</p><p class=\"number\">{}</p><p>{}</p><p class=\"where\">{}</p>",
                canvas.t("registered.number"),
                number,
                canvas.t("registered.body"),
                to == null
                        ? canvas.t("registered.ask")
                        : Html.of("{}<br>{}", canvas.t("registered.go", canvas.nameText(to.space())), canvas.way(to)));
        return Scene.ok(
                canvas.message(Canvas.Mark.GOOD, canvas.t("registered.title"), body),
                canvas.press(Button.HOME, "button.done", "main").and(undo()).and(canvas.call()));
    }

    /// What was taken back, and what to do to go that way after all: show the pass again, or what people without one do.
    private Scene undone(GateAnswer.Undone undone, String key) {
        Integer exitNumber = undone.exitNumber();
        Html one = exitNumber == null ? canvas.t(key + ".body") : canvas.t(key + ".number", exitNumber);
        Html body = undone.people() == 1 ? one : canvas.t(key + ".many", canvas.times().people(undone.people()));
        return Scene.ok(canvas.message(Canvas.Mark.GOOD, canvas.t(key + ".title"), canvas.where(body)), canvas.home().and(canvas.call()));
    }

    private Scene sorry(String key) {
        return Scene.no(
                canvas.message(Canvas.Mark.STOP, canvas.t(key + ".title"), canvas.where(canvas.t(key + ".body"))),
                canvas.home().and(canvas.call()));
    }

    Html undo() {
        return canvas.undo("button.undo");
    }
}
