package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaikan.booking.BookingRefusal;
import kaikan.booking.CloseSpace;
import kaikan.booking.Closure;
import kaikan.booking.ClosureCause;
import kaikan.booking.Closures;
import kaikan.booking.Telling;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Puts together what the pages about closures show, and understands their form.
@Singleton
class ClosureViews {
    private static final int LONGEST_DAYS = 366;

    private final Catalogues catalogues;
    private final Closures closures;
    private final BookingViews bookings;
    private final StaffSites sites;

    ClosureViews(Catalogues catalogues, Closures closures, BookingViews bookings, StaffSites sites) {
        this.catalogues = catalogues;
        this.closures = closures;
        this.bookings = bookings;
        this.sites = sites;
    }

    /// The form as it was sent, at a site, and what is wrong with it.
    record Asked(Site site, Typed typed, FormErrors errors) {}

    /// The site that is asked for, or the first one that the viewer manages.
    Optional<Site> site(Viewer viewer, String key) {
        return key.isEmpty() ? sites.of(viewer, Role.MANAGER).stream().findFirst() : sites.one(viewer, Role.MANAGER, key);
    }

    Optional<Site> site(Viewer viewer, Closure closure) {
        return sites.of(viewer, Role.MANAGER).stream().filter(site -> site.id() == closure.siteId()).findFirst();
    }

    Map<String, Object> form(Page page, Viewer viewer, Asked asked) {
        Catalogue catalogue = catalogues.current();
        Map<String, Object> params = new HashMap<>();
        params.put("site", asked.site);
        params.put("sites", StaffSites.choices(sites.of(viewer, Role.MANAGER), page.words()));
        params.put("spaces", catalogue.spaces(asked.site).stream()
                .map(space -> Choice.of(space.key(), Telling.space(catalogue, space).in(page.words())))
                .toList());
        params.put("causes", Arrays.stream(ClosureCause.values()).map(cause -> Choice.of(cause.name(), cause(page, cause))).toList());
        params.put("typed", asked.typed);
        params.put("errors", asked.errors);
        params.put("lines", closures.current(asked.site.id(), page.now()).stream().map(one -> line(page, one)).toList());
        return params;
    }

    Map<String, Object> preview(Page page, Asked asked, CloseSpace.Plan plan, CloseSpace.Touched touched) {
        Map<String, Object> params = new HashMap<>();
        params.put("site", asked.site);
        params.put("typed", asked.typed);
        params.put("spaces", Telling.spaces(catalogues.current(), plan.spaceIds()).in(page.words()));
        params.put("when", Telling.slot(plan.slot(), asked.site.zone()).in(page.words()));
        params.put("cause", cause(page, plan.cause()));
        params.put("touched", bookings.of(touched.bookings(), BookingViews.Reader.staff(page.words())));
        params.put("others", touched.others().size());
        return params;
    }

    /// What the form asks for; null if its days or times cannot be understood.
    CloseSpace.@Nullable Plan plan(Asked asked) {
        Typed typed = asked.typed;
        Catalogue catalogue = catalogues.current();
        Set<String> keys = Set.copyOf(typed.fields().getOrDefault("space", List.of()));
        List<Long> spaces = catalogue.spaces(asked.site).stream().filter(space -> keys.contains(space.key())).map(Space::id).toList();
        TimeSlot slot = slot(asked);
        return slot == null ? null : new CloseSpace.Plan(asked.site.id(), spaces, slot, cause(typed), typed.value("note"));
    }

    private static ClosureCause cause(Typed typed) {
        return Arrays.stream(ClosureCause.values())
                .filter(cause -> cause.name().equals(typed.value("cause")))
                .findFirst()
                .orElse(ClosureCause.OTHER);
    }

    private static @Nullable TimeSlot slot(Asked asked) {
        Typed typed = asked.typed;
        try {
            LocalDate first = day(typed.value("first"));
            LocalDate last = typed.value("last").isEmpty() ? first : day(typed.value("last"));
            if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
                return null;
            }
            LocalTime from = LocalTime.parse(typed.value("from").isEmpty() ? "00:00" : typed.value("from"));
            LocalTime to = LocalTime.parse(typed.value("to").isEmpty() ? "00:00" : typed.value("to"));
            LocalDate end = to.equals(LocalTime.MIDNIGHT) ? last.plusDays(1) : last;
            return new TimeSlot(
                    first.atTime(from).atZone(asked.site.zone()).toInstant(), end.atTime(to).atZone(asked.site.zone()).toInstant());
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return null;
        }
    }

    private static LocalDate day(String text) {
        return TypedDate.day(text).orElseThrow(() -> new IllegalArgumentException("not a day: " + text));
    }

    /// Each refusal at the field of this form.
    static FormErrors errors(List<BookingRefusal> refusals, Page page) {
        FormErrors errors = FormErrors.none();
        for (BookingRefusal refusal : refusals) {
            String field = switch (refusal.reason()) {
                case NOTHING_CHOSEN, SEVERAL_SITES -> "space";
                case REASON_MISSING -> "note";
                case PAST -> "first";
                default -> "space";
            };
            errors = errors.with(field, Refusals.sentence(page.words(), refusal) + " " + Refusals.next(page.words(), refusal));
        }
        return errors;
    }

    private ClosureLine line(Page page, Closure closure) {
        Site site = catalogues.current().site(closure.siteId());
        return new ClosureLine(
                closure.ref(),
                Telling.spaces(catalogues.current(), closure.spaceIds()).in(page.words()),
                Telling.slot(closure.slot(), site.zone()).in(page.words()),
                cause(page, closure.cause()),
                closure.note(),
                Telling.date(closure.enteredAt().atZone(site.zone()).toLocalDate()).in(page.words()));
    }

    private static String cause(Page page, ClosureCause cause) {
        return page.words().get("booking.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
