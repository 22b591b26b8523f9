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
    /// @param typed the day as the form has it; one that is none is the first of next month
    List<Choice> of(Counter.Visit visit, Tenancy tenancy, String typed) {
        LocalDate from = day(visit, typed);
        Stretch now = tenancy.on(from).orElse(tenancy.stretches().getLast());
        return Choices.targets(
                visit, space -> space.id() == now.spaceId(), space -> letRoom.possible(tenancy, new Move(space.id(), from, now.rent())));
    }

    /// The time that the rooms are looked at for, in words.
    String time(Counter.Visit visit, Tenancy tenancy, String typed) {
        String from = Lines.date(visit.page(), day(visit, typed));
        LocalDate last = tenancy.until();
        return last == null
                ? visit.page().t("incubation.help.move_space.open", from)
                : visit.page().t("incubation.help.move_space", from, Lines.date(visit.page(), last));
    }

    private static LocalDate day(Counter.Visit visit, String typed) {
        return TypedDate.day(typed).orElseGet(() -> visit.today().plusMonths(1).withDayOfMonth(1));
    }
}
