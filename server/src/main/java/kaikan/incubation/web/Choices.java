package kaikan.incubation.web;

import java.util.List;
import java.util.stream.Stream;
import kaikan.platform.web.Choice;

/// What forms of tenancies offer to choose from.
final class Choices {
    private Choices() {}

    /// The rooms and desks that are let by the month.
    static List<Choice> spaces(Counter.Visit visit) {
        Stream<Choice> rooms = TenancySheet.lettable(visit).stream()
                .map(space -> Choice.of(space.key(), space.name().in(visit.page().language())));
        return Stream.concat(Stream.of(Choice.of("", visit.page().t("incubation.form.choose-room"))), rooms).toList();
    }
}
