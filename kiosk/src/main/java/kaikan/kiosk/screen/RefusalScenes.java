package kaikan.kiosk.screen;

import java.time.Instant;
import java.time.LocalDate;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.protocol.Name;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.Place;
import kaikan.protocol.Refusal;
import kaikan.protocol.Site;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// What a refusal looks like: what was refused and why in the title, what to do next below it, and that as the first button.
/// Whoever is refused but has people inside with the same pass can always say that they leave.
///
/// @param inside how many are inside with the refused pass
/// @param times what a refusal about the time has to say besides
/// @param reception whether whoever has no pass that counts can register instead
/// @param room whose door it is; absent at the house's
record RefusalScenes(Canvas canvas, int inside, GateAnswer.Times times, Reception reception, @Nullable Place room) {
    Scene draw(Refusal why) {
        Instant moved = times.moved();
        return moved != null && isAboutTime(why) ? moved(why, moved) : asItIs(why);
    }

    private Scene asItIs(Refusal why) {
        return switch (why) {
            case Refusal.TooEarly(var opensAt) -> scene(why, says(why, canvas.clock(opensAt)), canvas.home());
            case Refusal.Over(var endedAt) -> orRegister(why, Html.NOTHING, canvas.times().end(endedAt));
            case Refusal.WrongDay(var day, _) -> otherDay(why, title(why, days(day)).and(opens()));
            case Refusal.WrongBuilding(var right) -> scene(why, says(why, building(right)), canvas.home());
            case Refusal.Cancelled _ -> orRegister(why, canvas.where(canvas.t("refusal.CANCELLED.first")));
            case Refusal.AlreadyInside(var since, @Nullable Name door) -> scene(
                    why,
                    title(why).and(canvas.where(inside(canvas.clock(since), door))),
                    canvas.undo("button.undoEntry").and(canvas.home()));
            case Refusal.NotInside _ -> scene(why, says(why), canvas.home());
            case Refusal.Full(int limit) -> scene(why, says(why, canvas.times().people(limit)), canvas.home());
            case Refusal.WrongRoom(Name here, @Nullable SpaceUse right) -> wrongRoom(why, here, right);
            case Refusal.AlreadyInRoom(var since) ->
                    scene(why, says(why, canvas.clock(since)), canvas.undo("button.undoRoom").and(canvas.home()));
            case Refusal.RoomFull(Name full, int limit) -> scene(why, says(why, canvas.nameText(full), canvas.times().people(limit)), canvas.home());
            case Refusal.NotGenuine(var reason) -> switch (reason) {
                case NOT_A_PASS -> orRegister(why, canvas.where(canvas.t("refusal.UNKNOWN_CODE.first")));
                case TRUNCATED, OTHER_VERSION, UNKNOWN_KEY, EXPIRED_KEY, BAD_SIGNATURE -> scene(why, says(why), canvas.home());
            };
        };
    }

    /// The same at a machine, of which `thing` says the name: what to do at the door is of no use there.
    Html atMachine(Refusal why, Html thing) {
        Html title = switch (why) {
            case Refusal.TooEarly(var opensAt) -> canvas.t("refusal.TOO_EARLY.title", canvas.clock(opensAt));
            case Refusal.Over(var endedAt) -> canvas.t("refusal.OVER.title", canvas.times().end(endedAt));
            case Refusal.WrongDay(var day, _) -> canvas.t("refusal.WRONG_DAY.title", days(day));
            case Refusal.WrongBuilding(var right) -> canvas.t("refusal.WRONG_BUILDING.title", building(right));
            case Refusal.AlreadyInside _, Refusal.Cancelled _, Refusal.NotInside _, Refusal.Full _, Refusal.NotGenuine _,
                    Refusal.WrongRoom _, Refusal.AlreadyInRoom _, Refusal.RoomFull _ ->
                    canvas.t("refusal." + why.code() + ".title");
        };
        Html next = switch (why) {
            case Refusal.Full(int limit) -> canvas.t("refusal.FULL.body", canvas.times().people(limit));
            case Refusal.Over _ -> canvas.t("use.pass.over");
            case Refusal.Cancelled _ -> canvas.t("refusal.CANCELLED.first");
            case Refusal.WrongBuilding _ -> canvas.t("refusal.WRONG_BUILDING.body");
            case Refusal.NotGenuine(PassRefusal reason) when reason == PassRefusal.NOT_A_PASS -> canvas.t("refusal.UNKNOWN_CODE.first");
            case Refusal.NotGenuine _ -> canvas.t("refusal." + why.code() + ".body");
            case Refusal.TooEarly _, Refusal.WrongDay _, Refusal.AlreadyInside _, Refusal.NotInside _,
                    Refusal.WrongRoom _, Refusal.AlreadyInRoom _, Refusal.RoomFull _ -> canvas.t("use.pass.body");
        };
        return canvas.message(Canvas.Mark.STOP, title, thing.and(canvas.where(next)));
    }

    /// Where this is, and which room is the right one, when, and the way to it.
    private Scene wrongRoom(Refusal why, Name here, @Nullable SpaceUse right) {
        Html at = canvas.where(canvas.t("refusal.WRONG_ROOM.here", canvas.nameText(here)));
        if (right == null) {
            return scene(why, canvas.title(canvas.t("refusal.WRONG_ROOM.none")).and(at), canvas.home());
        }
        Times times = canvas.times();
        String day = whole(times.dayOf(right.time().from()));
        Html when = canvas.where(canvas.t(
                "refusal.WRONG_ROOM.when", day + " " + times.clock(right.time().from()), times.end(right.time().to())));
        return scene(why, title(why, canvas.nameText(right.space())).and(when).and(at).and(canvas.where(canvas.way(right))), canvas.home());
    }

    private Html inside(String since, @Nullable Name door) {
        return door == null ? canvas.t("refusal.ALREADY_INSIDE.body", since) : canvas.t("refusal.ALREADY_INSIDE.at", since, canvas.nameText(door));
    }

    private static boolean isAboutTime(Refusal why) {
        return why instanceof Refusal.TooEarly || why instanceof Refusal.Over || why instanceof Refusal.WrongDay;
    }

    /// The booking was moved since the pass was signed: whoever holds it came at the time that the pass says.
    private Scene moved(Refusal why, Instant moved) {
        Html title = canvas.title(canvas.t("refusal.moved.title", whole(canvas.times().dayOf(moved)), canvas.clock(moved)));
        Html ask = canvas.where(canvas.t("refusal.CANCELLED.first"));
        return reception instanceof Reception.Open
                ? scene(why, title.and(canvas.where(canvas.t("refusal.CANCELLED.body"))), register())
                : scene(why, title.and(ask).and(canvas.where(canvas.notHere(reception))), canvas.home());
    }

    /// The day is said with the time from which the door is open, as long as that is to come.
    private Scene otherDay(Refusal why, Html says) {
        return reception instanceof Reception.Open
                ? scene(why, says.and(canvas.where(canvas.t("refusal.WRONG_DAY.body"))), register())
                : scene(why, says.and(canvas.where(canvas.notHere(reception))), canvas.home());
    }

    private Html opens() {
        Instant opens = times.opens();
        return opens == null
                ? Html.NOTHING
                : canvas.where(canvas.t("refusal.WRONG_DAY.from", whole(canvas.times().dayOf(opens)), canvas.clock(opens)));
    }

    private Html register() {
        return canvas.press(Button.WALK_IN, "button.walkInToday", inside == 0 ? "main" : "").and(canvas.home());
    }

    /// The day of a pass, or the first and last of days in a row that all have something for it. What the pass was signed for says less: a
    /// booking that was moved, or has days off, leaves days in it to which nobody should come.
    private String days(LocalDate day) {
        LocalDate last = times.lastInARow(day);
        return last.isAfter(day) ? whole(day) + "–" + whole(last) : whole(day);
    }

    /// A day that no line breaks.
    private String whole(LocalDate day) {
        return canvas.times().day(day).replace(' ', '\u00a0');
    }

    /// Title and next step of a refusal.
    private Html says(Refusal why, Object... arguments) {
        return title(why, arguments).and(canvas.where(canvas.t("refusal." + why.code() + ".body", arguments)));
    }

    private Html title(Refusal why, Object... arguments) {
        return canvas.title(canvas.t("refusal." + why.code() + ".title", arguments));
    }

    private Scene scene(Refusal why, Html says, Html buttons) {
        boolean harmless = Subject.isHarmless(why);
        Html main = Html.of(
                "{}<div class=\"say\" data-refusal=\"{}\">{}{}</div>",
                canvas.mark(harmless ? Canvas.Mark.GOOD : Canvas.Mark.STOP),
                why.code(),
                says,
                harmless || inside == 0 ? Html.NOTHING : canvas.where(canvas.t(room == null ? "refusal.leave" : "refusal.leaveRoom")));
        Html leave = inside == 0 ? Html.NOTHING : canvas.press(Button.LEAVE, room == null ? "button.leave" : "button.leaveRoom", "main");
        Html back = harmless ? Html.NOTHING : canvas.undo("button.undoExit");
        Html all = leave.and(back).and(buttons).and(canvas.call());
        return harmless ? Scene.plain(main, all) : Scene.no(main, all);
    }

    /// Whoever has business here all the same registers, or where that cannot be now, reads `first` and then why.
    private Scene orRegister(Refusal why, Html first, Object... arguments) {
        return reception instanceof Reception.Open
                ? scene(why, says(why, arguments), register())
                : scene(why, title(why, arguments).and(first).and(canvas.where(canvas.notHere(reception))), canvas.home());
    }

    private String building(@Nullable Site right) {
        return right == null ? canvas.words().get("refusal.WRONG_BUILDING.other") : canvas.nameText(right.name());
    }
}
