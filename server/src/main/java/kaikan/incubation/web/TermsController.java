package kaikan.incubation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SheetReader;
import kaikan.incubation.Answer;
import kaikan.incubation.LetRoom;
import kaikan.incubation.Move;
import kaikan.incubation.Rent;
import kaikan.incubation.Stretches;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenancy;
import kaikan.incubation.TenancyRefusal;
import kaikan.incubation.TenantCards;
import kaikan.incubation.TenantLink;
import kaikan.member.Contact;
import kaikan.member.Organisation;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// One tenancy: what holds, what held, and the ways to change it.
@Controller("/staff/tenancies/{site}/t/{ref}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff
final class TermsController {
    private static final Set<String> SAVED = Set.of("yes", "without-move");

    private final Counter counter;
    private final TenancyPage page;
    private final Tenancies tenancies;
    private final LetRoom letRoom;
    private final TenantCards cards;
    private final TenantLink link;

    TermsController(Counter counter, TenancyPage page, Tenancies tenancies, LetRoom letRoom, TenantCards cards, TenantLink link) {
        this.counter = counter;
        this.page = page;
        this.tenancies = tenancies;
        this.letRoom = letRoom;
        this.cards = cards;
        this.link = link;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site, String ref, @QueryValue(defaultValue = "") String saved) {
        String open = request.getParameters().get("open", String.class, "");
        return counter.staff(request, site, visit -> tenancy(visit, ref)
                .<HttpResponse<?>>map(tenancy -> page.show(visit, tenancy, SAVED.contains(saved) ? saved : "", open))
                .orElseGet(() -> counter.missing(request)));
    }

    /// Whoever ends a tenancy before an agreed move is first shown that the move will not take place.
    @Post("/end")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return change(request, site, ref, new Attempt("end", new Sheet(body), form -> {
            LocalDate until = form.reader.date("end_until");
            LetRoom.By by = form.by("end_reason");
            boolean shown = form.without(until).equals(form.sheet.text("end_without"));
            return form.ready() && shown ? Optional.of(letRoom.end(form.tenancy, until, by)) : Optional.empty();
        }));
    }

    @Post("/move")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return change(request, site, ref, new Attempt("move", new Sheet(body), form -> {
            Optional<Long> space = TenancySheet.space(form.visit, form.sheet, form.reader, "move_space");
            LocalDate from = TenancySheet.day(form.reader, "move_from");
            Optional<Rent> rent = TenancySheet.rent(form.sheet, form.reader, "move_");
            LetRoom.By by = form.by("move_reason");
            if (!form.ready() || from == null || space.isEmpty() || rent.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(letRoom.move(form.tenancy, new Move(space.get(), from, rent.get()), by));
        }));
    }

    @Post("/rent")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rent(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return change(request, site, ref, new Attempt("rent", new Sheet(body), form -> {
            Optional<Rent> rent = TenancySheet.rent(form.sheet, form.reader, "rent_");
            LocalDate from = TenancySheet.day(form.reader, "rent_from");
            LetRoom.By by = form.by("rent_reason");
            return form.ready() && from != null ? rent.map(amount -> letRoom.rent(form.tenancy, amount, from, by)) : Optional.empty();
        }));
    }

    @Post("/correct")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return change(request, site, ref, new Attempt("correct", new Sheet(body), form -> {
            Optional<Contact> contact = TenancySheet.contact(form.reader, "correct_", cards.of(form.tenancy.tenant()));
            LetRoom.By by = form.by("correct_reason");
            return form.ready() ? contact.map(typed -> cards.correct(form.tenancy, typed, by)) : Optional.empty();
        }));
    }

    /// Whoever gives a member's mail address first chooses among what is found by it; nothing is said about a choice that was not there yet.
    @Post("/link")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return change(request, site, ref, new Attempt("link", new Sheet(body), form -> {
            List<Organisation> offered = link.candidates(form.tenancy, form.visit.viewer(), form.sheet.text("link_mail"));
            String chosen = form.sheet.text("link_organisation");
            Optional<Organisation> one = offered.stream().filter(each -> each.ref().equals(chosen)).findFirst();
            List<String> shown = List.of(form.sheet.text("link_shown").split(" "));
            if (one.isEmpty() && offered.stream().anyMatch(each -> !shown.contains(each.ref()))) {
                return Optional.empty();
            }
            if (one.isEmpty()) {
                form.reader.wrong(offered.isEmpty() ? "link_mail" : "link_organisation", offered.isEmpty() ? "no-organisation" : "choose");
            }
            LetRoom.By by = form.by("link_reason");
            return form.ready() ? one.map(found -> link.link(form.tenancy, found, by)) : Optional.empty();
        }));
    }

    /// Undoes a link.
    @Post("/unlink")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unlink(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return change(request, site, ref, new Attempt("unlink", new Sheet(body), form -> {
            LetRoom.By by = form.by("unlink_reason");
            return form.ready() ? Optional.of(link.unlink(form.tenancy, by)) : Optional.empty();
        }));
    }

    /// One of the forms as it is being read.
    private record Form(Counter.Visit visit, Tenancy tenancy, Sheet sheet, SheetReader reader) {
        LetRoom.By by(String field) {
            return new LetRoom.By(visit.viewer(), reader.required(field, 400));
        }

        /// The moves that an end on that day leaves without effect.
        String without(@Nullable LocalDate until) {
            return tenancy.cancelled() ? "" : TenancyPage.without(Stretches.movesAfter(tenancy.stretches(), until));
        }

        boolean ready() {
            return reader.errors().isEmpty();
        }
    }

    private interface Deed {
        /// The answer, or nothing if the form must be corrected.
        Optional<Answer> of(Form form);
    }

    private record Attempt(String which, Sheet sheet, Deed deed) {}

    private HttpResponse<?> change(HttpRequest<?> request, String site, String ref, Attempt attempt) {
        return counter.manager(request, site, visit -> tenancy(visit, ref)
                .<HttpResponse<?>>map(tenancy -> attempt(visit, tenancy, attempt))
                .orElseGet(() -> counter.missing(request)));
    }

    private HttpResponse<?> attempt(Counter.Visit visit, Tenancy stored, Attempt attempt) {
        if (stored.cancelled()) {
            TenancyPage.Again late = new TenancyPage.Again("", Map.of(), FormErrors.none(), new TenancyRefusal.Cancelled());
            return page.again(visit, stored, HttpStatus.CONFLICT, late);
        }
        Tenancy seen = seen(stored, attempt.sheet.half("version"));
        SheetReader reader = new SheetReader(attempt.sheet, visit.page().words(), "incubation");
        Optional<Answer> answer = attempt.deed.of(new Form(visit, seen, attempt.sheet, reader));
        TenancyPage.Again again = new TenancyPage.Again(attempt.which, attempt.sheet.values(), reader.errors());
        if (answer.isEmpty()) {
            return page.again(visit, stored, HttpStatus.UNPROCESSABLE_ENTITY, again);
        }
        return switch (answer.get()) {
            case Answer.Done(String ref) -> Html.seeOther("/staff/tenancies/" + visit.site().key() + "/t/" + ref + "?saved=" + saved(attempt));
            case Answer.Refused(TenancyRefusal refusal) ->
                page.again(visit, stored, Refusals.status(refusal), again.refused(refusal, FormErrors.none()));
        };
    }

    private static String saved(Attempt attempt) {
        return attempt.which.equals("end") && !attempt.sheet.text("end_without").isEmpty() ? "without-move" : "yes";
    }

    /// The tenancy under the version that the form was opened with, so that a second editor is noticed.
    static Tenancy seen(Tenancy stored, String version) {
        long number = version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        return new Tenancy(stored.id(), stored.ref(), stored.siteId(), stored.tenant(), stored.terms(), number);
    }

    private Optional<Tenancy> tenancy(Counter.Visit visit, String ref) {
        return tenancies.byRef(ref).filter(tenancy -> tenancy.siteId() == visit.site().id());
    }
}
