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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kaikan.member.Circle;
import kaikan.member.People;
import kaikan.member.SiteRoles;
import kaikan.member.StaffLine;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import kaikan.platform.web.TypedSearch;

/// Finding people and organisations, and who works where.
@Controller("/staff")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffPeopleController {
    private static final int MOST = 50;

    private final People people;
    private final Circle circle;
    private final SiteRoles roles;
    private final SiteNames sites;
    private final PersonPage persons;
    private final RoleNews news;
    private final Refusals refusals;
    private final List<AlsoFound> rooms;
    private final TypedSearch search;

    StaffPeopleController(
            People people, Circle circle, SiteRoles roles, SiteNames sites, PersonPage persons, RoleNews news, Refusals refusals,
            List<AlsoFound> rooms, TypedSearch search) {
        this.search = search;
        this.news = news;
        this.rooms = rooms;
        this.people = people;
        this.circle = circle;
        this.roles = roles;
        this.sites = sites;
        this.persons = persons;
        this.refusals = refusals;
    }

    @Get("/people")
    HttpResponse<?> people(HttpRequest<?> request, Page page, Viewer viewer) {
        UnaryOperator<String> typed = search.typed(request);
        String q = typed.apply("q");
        return Html.ok(page, "member/staff-people", Map.of(
                "tabs", StaffTabs.of(page, viewer), "q", q, "reference", typed.apply(TypedSearch.REFERENCE),
                "administrator", viewer.administrator(),
                "people", circle.people(viewer, q, MOST).stream().map(found -> FoundPerson.of(request, found, q)).toList(),
                "also", rooms.stream().flatMap(room -> room.find(page, viewer, q).stream()).toList()));
    }

    @Post("/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(HttpRequest<?> request, @Body Map<String, Object> body) {
        return search.answer(request, "/staff/people", Map.of("q", new Form(body).value("q")));
    }

    @Get("/organisations")
    HttpResponse<?> organisations(HttpRequest<?> request, Page page, Viewer viewer) {
        String q = search.typed(request).apply("q");
        return Html.ok(page, "member/staff-organisations", Map.of(
                "tabs", StaffTabs.of(page, viewer), "q", q, "organisations", circle.organisations(viewer, q, MOST)));
    }

    @Post("/organisations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> searchOrganisations(HttpRequest<?> request, @Body Map<String, Object> body) {
        return search.answer(request, "/staff/organisations", Map.of("q", new Form(body).value("q")));
    }

    @Get("/roles")
    HttpResponse<?> roles(Page page, Viewer viewer) {
        SiteWords words = sites.words(page);
        return Html.ok(page, "member/staff-roles", Map.of(
                "tabs", StaffTabs.of(page, viewer), "groups", groups(viewer, words), "sites", words));
    }

    /// Who works where, as far as the viewer works there too; those of all sites first, then site by site in the order of the catalogue.
    private List<StaffGroup> groups(Viewer viewer, SiteWords words) {
        Map<Long, List<StaffLine>> bySite = roles.staff().stream()
                .filter(line -> viewer.administrator() || viewer.staffAt(line.siteId()))
                .collect(Collectors.groupingBy(StaffLine::siteId, LinkedHashMap::new, Collectors.toList()));
        List<Long> order = List.copyOf(words.names().keySet());
        return bySite.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> order.indexOf(group.getKey())))
                .map(group -> new StaffGroup(words.of(group.getKey()), group.getValue()))
                .toList();
    }

    @Get("/people/{ref}")
    HttpResponse<?> person(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        boolean card = request.getParameters().get("new", String.class, "").equals("card");
        return people.byRef(ref)
                .filter(person -> circle.knows(viewer, person, FoundBy.address(request, person)))
                .<HttpResponse<?>>map(person -> {
                    Map<String, Object> about = persons.about(page, viewer, person);
                    about.put("done", card ? page.t("member.done.card") : news.of(request, page, person));
                    return Replies.fresh(page, PersonPage.TEMPLATE, Form.of(Map.of()), about);
                })
                .orElseGet(() -> refusals.missing(request));
    }
}
