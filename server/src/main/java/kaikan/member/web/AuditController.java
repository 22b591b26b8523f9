package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kaikan.calendar.Japan;
import kaikan.calendar.TypedDate;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditQuery;
import kaikan.platform.audit.AuditSearch;
import kaikan.platform.audit.Older;
import kaikan.platform.audit.Recorded;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.TypedSearch;
import org.jspecify.annotations.Nullable;

/// Who changed what, when and why: all of it for administrators, that of their sites for managers.
@Controller("/staff/audit")
@ForStaff(Role.MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final int A_PAGE = 20;

    private final AuditSearch search;
    private final TypedSearch typed;
    private final People people;
    private final SiteNames sites;
    private final AuditSubjects subjects;
    private final TrailDetails details;

    AuditController(
            AuditSearch search, TypedSearch typed, People people, SiteNames sites, AuditSubjects subjects, TrailDetails details) {
        this.search = search;
        this.typed = typed;
        this.people = people;
        this.sites = sites;
        this.subjects = subjects;
        this.details = details;
    }

    @Get
    HttpResponse<?> trail(HttpRequest<?> request, Page page, Viewer viewer) {
        return list(page, viewer, Form.of(wanted(typed.typed(request))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> find(HttpRequest<?> request, @Body Map<String, Object> body) {
        return typed.answer(request, "/staff/audit", wanted(new Form(body)::value));
    }

    private HttpResponse<?> list(Page page, Viewer viewer, Form wanted) {
        Optional<Older> before = Older.read(wanted.value("before"));
        List<String> unread = unread(wanted);
        List<Recorded> found = unread.isEmpty() ? search.newest(query(wanted, viewer), before, A_PAGE + 1) : List.of();
        List<Recorded> shown = found.subList(0, Math.min(found.size(), A_PAGE));
        List<Long> actors = shown.stream().map(entry -> entry.entry().actorPersonId()).filter(Objects::nonNull).toList();
        Map<String, Object> all = new HashMap<>();
        all.put("tabs", StaffTabs.of(page, viewer));
        all.put("form", wanted);
        all.put("types", TrailWords.types(page));
        all.put("found", shown);
        all.put("nothing", nothing(page, wanted, unread));
        all.put("names", subjects.names(shown, viewer, page.words()));
        all.put("details", details);
        all.put("actors", people.byIds(actors));
        all.put("sites", sites.words(page));
        all.put("older", found.size() > A_PAGE ? Older.after(before, shown).text() : "");
        return Html.ok(page, "member/staff-audit", all);
    }

    private AuditQuery query(Form wanted, Viewer viewer) {
        String about = wanted.value("about");
        return new AuditQuery(
                viewer.administrator() ? null : sitesOf(viewer),
                wanted.value("type").isEmpty() ? null : wanted.value("type"),
                about.isEmpty() ? null : subjects.meant(about, viewer),
                actors(wanted.value("by")),
                startOf(wanted.value("from"), 0),
                startOf(wanted.value("until"), 1));
    }

    /// The people meant by what was typed; nobody when it fits nobody.
    private List<Long> actors(String typed) {
        List<Long> ids = people.search(typed, A_PAGE).stream().map(Person::id).toList();
        return ids.isEmpty() && !typed.isEmpty() ? List.of(-1L) : ids;
    }

    private static List<Long> sitesOf(Viewer viewer) {
        return viewer.siteRoles().stream().filter(role -> role.role() == Role.MANAGER).map(SiteRole::siteId).toList();
    }

    private static Map<String, String> wanted(UnaryOperator<String> field) {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of("before", "by", "type", "about", "from", "until", TypedSearch.REFERENCE).forEach(name -> fields.put(name, field.apply(name)));
        return fields;
    }

    /// The fields with something else than a day.
    private static List<String> unread(Form wanted) {
        return Stream.of("from", "until").filter(day -> !wanted.value(day).isEmpty() && TypedDate.day(wanted.value(day)).isEmpty()).toList();
    }

    /// Why nothing is found, in words: of days that cannot be read, which they are.
    private static List<String> nothing(Page page, Form wanted, List<String> unread) {
        return unread.isEmpty()
                ? List.of(page.t(reversed(wanted) ? "member.audit.reversed" : "member.audit.none"))
                : unread.stream().map(day -> unread(page, day, wanted.value(day))).toList();
    }

    private static String unread(Page page, String field, String typed) {
        String key = TypedDate.tooLate(typed) ? "platform.date.unread.late" : "platform.date.unread";
        return page.t(key, page.t("member.audit." + field), typed, TypedDate.LAST);
    }

    private static boolean reversed(Form wanted) {
        Instant from = startOf(wanted.value("from"), 0);
        Instant until = startOf(wanted.value("until"), 0);
        return from != null && until != null && until.isBefore(from);
    }

    private static @Nullable Instant startOf(String day, int plusDays) {
        return TypedDate.day(day).map(typed -> typed.plusDays(plusDays).atStartOfDay(Japan.ZONE).toInstant()).orElse(null);
    }
}
