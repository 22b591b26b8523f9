package kaikan.facility.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.calendar.DayRule;
import kaikan.calendar.OpeningHours;
import kaikan.facility.Module;
import kaikan.facility.SiteEntry;
import kaikan.facility.Unit;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// What the form of a site offers to choose from, and what goes with a site.
final class SiteForms {
    private SiteForms() {}

    /// The form with the next days by the hours in the register; a new site has none yet.
    static Forms.Subject subject(Desk desk, @Nullable SiteEntry entry) {
        return entry == null
                ? with(desk, null, List.of())
                : with(desk, entry, days(desk, OpeningHours.parse(entry.hours())));
    }

    /// The form with the next days by hours that are only typed so far.
    static Forms.Subject preview(Desk desk, @Nullable SiteEntry entry, OpeningHours hours) {
        return with(desk, entry, days(desk, hours));
    }

    private static List<NextDays.Line> days(Desk desk, OpeningHours hours) {
        return NextDays.of(hours, LocalDate.ofInstant(desk.page().now(), desk.zone()), desk.page().words());
    }

    private static Forms.Subject with(Desk desk, @Nullable SiteEntry entry, List<NextDays.Line> days) {
        Page page = desk.page();
        Map<String, Object> offers = new LinkedHashMap<>();
        offers.put("days", days);
        offers.put("administrator", desk.viewer().administrator());
        offers.put("modules", Arrays.stream(Module.values()).map(module -> module(page, module)).toList());
        offers.put("weekdays", weekdays(page));
        offers.put("nths", nths(page));
        offers.put("months", numbers(page, 12, "facility.form.month"));
        offers.put("monthDays", numbers(page, 31, "facility.form.day"));
        offers.put("ifHolidays", Arrays.stream(DayRule.IfHoliday.values())
                .map(what -> Choice.of(what.name(), page.t("facility.if-holiday." + what.name())))
                .toList());
        return new Forms.Subject("site", "site", entry, offers);
    }

    private static Choice module(Page page, Module module) {
        return new Choice(module.name(), page.t("facility.module." + module.name()), page.t("facility.module." + module.name() + ".note"));
    }

    private static List<Choice> weekdays(Page page) {
        Stream<Choice> days = HoursSheet.ROWS.subList(0, 7).stream().map(row -> Choice.of(row, page.t("facility.field." + row)));
        return Stream.concat(Stream.of(Choice.of("", page.t("facility.form.none"))), days).toList();
    }

    private static List<Choice> nths(Page page) {
        Stream<Choice> nths = Stream.of("1", "2", "3", "4", "5", "-1").map(nth -> Choice.of(nth, page.t("facility.nth." + nth)));
        return Stream.concat(Stream.of(Choice.of("", page.t("facility.form.none"))), nths).toList();
    }

    private static List<Choice> numbers(Page page, int last, String key) {
        Stream<Choice> numbers = IntStream.rangeClosed(1, last).mapToObj(n -> Choice.of(Integer.toString(n), page.t(key, n)));
        return Stream.concat(Stream.of(Choice.of("", page.t("facility.form.none"))), numbers).toList();
    }

    /// A site goes with all its spaces and units.
    static Removals.Removal removal(Desk desk) {
        Page page = desk.page();
        Stream<String> spaces = desk.catalogue().spaces(desk.site()).stream()
                .map(desk.catalogue()::fullName)
                .map(name -> page.t("facility.remove.space-goes", name.in(page.words())));
        Stream<String> units = desk.catalogue().units(desk.site()).stream()
                .map(Unit::name)
                .map(name -> page.t("facility.remove.unit-goes", name.in(page.words())));
        String path = Overview.path(desk.site()) + "/edit";
        String next = Overview.ROOT + "?saved=deleted";
        return new Removals.Removal("site", desk.site().name().in(page.words()), Stream.concat(spaces, units).toList(), path, next);
    }
}
