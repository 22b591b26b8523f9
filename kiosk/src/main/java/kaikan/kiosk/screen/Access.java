package kaikan.kiosk.screen;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.link.Standing;
import kaikan.protocol.Admission;
import kaikan.protocol.HolderKind;
import kaikan.protocol.Known;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassEntry;

/// What this screen may show: by how the device stands with the server, and to the staff by their number.
final class Access {
    private final House house;
    private final Clock clock;
    private final Stage.Manners manners;

    Access(House house, Clock clock, Stage.Manners manners) {
        this.house = house;
        this.clock = clock;
        this.manners = manners;
    }

    /// Whether visitors are served.
    boolean serves() {
        return standing().serves();
    }

    /// Whether people without a pass register now.
    Reception reception() {
        return manners.conduct().get().reception(house.manifest(), clock.instant());
    }

    /// Where the screen stands when nobody uses it.
    View home() {
        boolean ready = house.manifest().isPresent();
        return switch (standing()) {
            case NEW -> new View.Enrol("");
            case KNOWN -> ready ? new View.Idle(reception()) : new View.Preparing();
            case UNKNOWN -> ready ? new View.Idle(reception()) : new View.Enrol("");
            case REVOKED -> new View.Closed(running());
        };
    }

    /// Whether a view may stand on, now that the standing or the manifest may be another one.
    boolean mayStay(View view) {
        return switch (view) {
            case View.Closed _ -> standing() == Standing.REVOKED;
            case View.Enrol _, View.Preparing _ -> home().getClass().equals(view.getClass());
            case View.EnrolAgain _ -> standing() != Standing.KNOWN;
            case View.SelfTest _ -> true;
            case View.Pin(Button next, _, _) -> serves() || next == Button.SELF_TEST;
            case View.Idle _, View.Asking _, View.AtGate _, View.AtMachine _, View.Form _, View.LeftForm _, View.ExitNumber _, View.Called _,
                    View.Muster _, View.KioskCode _, View.Broken _ -> serves();
        };
    }

    /// The staff's page, or the screen that asks for their number first; a visitor who types or reads keeps the screen.
    Optional<View> staffOnly(View from, Button page) {
        if (Subject.isVisitors(from)) {
            return Optional.empty();
        }
        return Optional.of(number().isAsked() ? new View.Pin(page, View.Tries.NONE, number().free()) : page(page));
    }

    /// The staff's page that the screen asks the number for, if the number is theirs; other screens ask for none, and nothing typed is no try.
    Optional<View> pin(View from, String typed) {
        if (!(from instanceof View.Pin(Button page, _, _))) {
            return Optional.empty();
        }
        if (typed.isBlank()) {
            return Optional.of(new View.Pin(page, View.Tries.EMPTY, number().free()));
        }
        return Optional.of(number().opens(typed) ? page(page) : new View.Pin(page, View.Tries.WRONG, number().free()));
    }

    /// The staff's page, with names, behind the screen that a badge of the staff was shown to: the one that asks for their number, or the list
    /// without names. Empty on other screens, and for whatever else was shown; none of it is an entry or an exit.
    Optional<View> badge(View from, String text) {
        Button page = switch (from) {
            case View.Pin(Button next, _, _) -> next;
            case View.Muster(View.Names names) when names == View.Names.HIDDEN -> Button.MUSTER;
            case View _ -> null;
        };
        if (page == null || !isStaffs(text)) {
            return Optional.empty();
        }
        return Optional.of(page == Button.MUSTER && serves() ? new View.Muster(View.Names.SHOWN) : page(page));
    }

    private boolean isStaffs(String text) {
        return house.check(text) instanceof PassCheck.Genuine(Pass pass)
                && house.known(pass.id())
                        .filter(known -> isStaffs(known) && Admission.standing(pass, known, clock.instant()).isEmpty())
                        .isPresent();
    }

    private static boolean isStaffs(Known known) {
        PassEntry entry = known.entry();
        return entry != null && entry.kind() == HolderKind.STAFF;
    }

    /// What a view becomes by itself: the house opens or closes, machines end, and nobody has to wait any more before a number is looked at.
    View follow(View before, Duration wait) {
        if (before instanceof View.Pin(Button next, _, Duration free) && !free.isZero() && wait.isZero()) {
            return new View.Pin(next, View.Tries.NONE, Duration.ZERO);
        }
        if (before instanceof View.ExitNumber(_, _, Duration free) && !free.isZero() && wait.isZero()) {
            return View.ExitNumber.asked(Duration.ZERO);
        }
        return before instanceof View.Idle || before instanceof View.Closed ? home() : before;
    }

    /// From the self-test, which stands behind the staff's number, the way to a new enrolment where one is needed.
    View enrolAgain(View from) {
        boolean needed = standing() == Standing.UNKNOWN || standing() == Standing.REVOKED;
        return needed && from instanceof View.SelfTest ? new View.EnrolAgain("") : home();
    }

    /// Out of service there is no list; where no number is asked, anybody could read the names.
    private View page(Button page) {
        if (page != Button.MUSTER) {
            return new View.SelfTest();
        }
        return serves() ? new View.Muster(number().isAsked() ? View.Names.SHOWN : View.Names.HIDDEN) : home();
    }

    private long running() {
        return house.machines().stream().filter(machine -> machine.running().isPresent()).count();
    }

    /// What the staff prove themselves with.
    StaffNumber staffNumber() {
        return number();
    }

    private StaffNumber number() {
        return manners.number();
    }

    private Standing standing() {
        return manners.standing().get();
    }
}
