package kaikan.incubation.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kaikan.facility.Space;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;

/// What forms of tenancies offer to choose from.
final class Choices {
    private Choices() {}

    /// The rooms and desks to which a tenant could move, each with the word that it is free, taken, or where they are already.
    static List<Choice> targets(Counter.Visit visit, Predicate<Space> here, Predicate<Space> free) {
        Page page = visit.page();
        Stream<Choice> rooms = TenancySheet.lettable(visit).stream().map(space -> Choice.of(space.key(), page.t(
                here.test(space) ? "incubation.target.here" : free.test(space) ? "incubation.target.free" : "incubation.target.taken",
                space.name().in(page.words()))));
        return Stream.concat(Stream.of(Choice.of("", page.t("incubation.form.choose-room"))), rooms).toList();
    }

    /// The rooms and desks that are let by the month.
    static List<Choice> spaces(Counter.Visit visit) {
        Stream<Choice> rooms = TenancySheet.lettable(visit).stream()
                .map(space -> Choice.of(space.key(), space.name().in(visit.page().words())));
        return Stream.concat(Stream.of(Choice.of("", visit.page().t("incubation.form.choose-room"))), rooms).toList();
    }
}
