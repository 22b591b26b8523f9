package kaikan.incubation.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.TypedDate;
import kaikan.incubation.LetRoom;
import kaikan.incubation.Move;
import kaikan.incubation.Stretch;
import kaikan.incubation.Tenancy;
import kaikan.platform.web.Choice;

/// Says to which rooms a tenant could move from a day on.
@Singleton
class Targets {
    private final LetRoom letRoom;

    Targets(LetRoom letRoom) {
        this.letRoom = letRoom;
    }

    /// The rooms to choose from.
    ///
    /// @param typed the day as the form has it; one that is none is the first of next month, and none is before the tenancy begins
    List<Choice> of(Counter.Visit visit, Tenancy tenancy, String typed) {
        LocalDate from = day(visit, tenancy, typed);
        Stretch now = tenancy.on(from).orElse(tenancy.stretches().getLast());
        return Choices.targets(
                visit, space -> space.id() == now.spaceId(), space -> letRoom.possible(tenancy, new Move(space.id(), from, now.rent())));
    }

    /// The time that the rooms are looked at for, in words.
    String time(Counter.Visit visit, Tenancy tenancy, String typed) {
        String from = Lines.date(visit.page(), day(visit, tenancy, typed));
        LocalDate last = tenancy.until();
        return last == null
                ? visit.page().t("incubation.help.move_space.open", from)
                : visit.page().t("incubation.help.move_space", from, Lines.date(visit.page(), last));
    }

    /// Nobody moves before their tenancy has begun.
    private static LocalDate day(Counter.Visit visit, Tenancy tenancy, String typed) {
        LocalDate day = TypedDate.day(typed).orElseGet(() -> next(visit));
        return day.isBefore(tenancy.from()) ? tenancy.from() : day;
    }

    /// From when something new is agreed as a rule: the first of next month, or the first day of what begins later.
    static LocalDate usual(Counter.Visit visit, Tenancy tenancy) {
        return day(visit, tenancy, "");
    }

    private static LocalDate next(Counter.Visit visit) {
        return visit.today().plusMonths(1).withDayOfMonth(1);
    }
}
