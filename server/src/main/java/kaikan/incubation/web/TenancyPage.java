package kaikan.incubation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.calendar.TypedDate;
import kaikan.facility.web.EditForm;
import kaikan.incubation.Rent;
import kaikan.incubation.Stretch;
import kaikan.incubation.Stretches;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenancy;
import kaikan.incubation.TenancyChange;
import kaikan.incubation.TenancyRefusal;
import kaikan.incubation.Tenant;
import kaikan.incubation.TenantCards;
import kaikan.incubation.TenantLink;
import kaikan.incubation.Term;
import kaikan.member.Contact;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import org.jspecify.annotations.Nullable;

/// Draws the page of one tenancy.
@Singleton
class TenancyPage {
    private final Tenancies tenancies;
    private final People people;
    private final TenantCards cards;
    private final Organisations organisations;
    private final Parts parts;

    TenancyPage(Tenancies tenancies, People people, TenantCards cards, Organisations organisations, Parts parts) {
        this.tenancies = tenancies;
        this.people = people;
        this.cards = cards;
        this.organisations = organisations;
        this.parts = parts;
    }

    /// Parts of the page that look something up.
    @Singleton
    record Parts(Corrections corrections, Targets targets, TenantLink link) {}

    /// A form that comes back.
    ///
    /// @param which `end`, `move`, `rent`, `correct`, `link` or `unlink`; empty for none of them
    /// @param refusal why it was refused; null if it must only be corrected
    record Again(String which, Map<String, String> values, FormErrors errors, @Nullable TenancyRefusal refusal) {
        Again(String which, Map<String, String> values, FormErrors errors) {
            this(which, values, errors, null);
        }

        Again refused(TenancyRefusal by, FormErrors corrected) {
            return new Again(which, values, corrected, by);
        }
    }

    /// @param saved empty unless something was just saved
    /// @param open the form that stands open, as in [Again]; empty for none
    HttpResponse<?> show(Counter.Visit visit, Tenancy tenancy, String saved, String open) {
        Map<String, String> values = start(visit, tenancy);
        Map<String, @Nullable Object> params = params(visit, tenancy, values);
        params.put("form", new EditForm(false, values, FormErrors.none(), null, List.of()));
        params.put("which", open.equals("end") ? open : "");
        params.put("refusal", null);
        params.put("saved", saved);
        return Html.ok(visit.page(), "incubation/tenancy", params);
    }

    HttpResponse<?> again(Counter.Visit visit, Tenancy tenancy, HttpStatus status, Again again) {
        Map<String, String> values = new HashMap<>(start(visit, tenancy));
        values.putAll(again.values);
        Map<String, @Nullable Object> params = params(visit, tenancy, values);
        values.put("version", Long.toString(tenancy.version()));
        params.put("form", new EditForm(false, values, again.errors, null, List.of()));
        params.put("which", again.which);
        params.put("refusal", again.refusal);
        params.put("saved", "");
        return Html.status(status, visit.page(), "incubation/tenancy", params);
    }

    private Map<String, @Nullable Object> params(Counter.Visit visit, Tenancy tenancy, Map<String, String> values) {
        List<TenancyChange> done = tenancies.changes(tenancy);
        Map<Long, Person> actors = people.byIds(done.stream().map(TenancyChange::actorPersonId).distinct().toList());
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("site", visit.site());
        params.put("tenancy", tenancy);
        params.put("terms", Lines.of(visit, List.of(tenancy), _ -> true));
        params.put("replaced", replaced(visit, tenancy));
        Map<Long, List<String>> corrected = parts.corrections.of(visit.page(), tenancy, done);
        params.put("changes", done.reversed().stream()
                .map(change -> line(visit, change, actors.get(change.actorPersonId()), corrected.getOrDefault(change.number(), List.of())))
                .toList());
        params.put("registered", organisation(tenancy).flatMap(one -> organisations.registered(one.id())).orElse(null));
        params.put("organisation", organisation(tenancy).orElse(null));
        boolean changes = visit.manages() && !tenancy.cancelled();
        params.put("unlinked", changes && parts.link.open(tenancy));
        params.put("linked", changes && parts.link.linked(tenancy));
        params.put("offered", changes ? offered(visit, tenancy, values) : List.of());
        String from = values.getOrDefault("move_from", "");
        params.put("spaces", changes ? parts.targets.of(visit, tenancy, from) : List.of());
        params.put("moving", changes ? parts.targets.time(visit, tenancy, from) : "");
        params.put("manages", changes);
        params.put("dropped", changes ? dropped(visit, tenancy, values) : List.of());
        params.put("contact", cards.of(tenancy.tenant()));
        params.put("reached", cards.open(visit.viewer(), tenancy.tenant()));
        params.put("mail", tenancy.tenant().kind() == Tenant.Kind.PERSON);
        return params;
    }

    /// The moves that would not take place if the tenancy ended on the day that was typed; whoever sees them and goes on means it.
    private static List<LetLine> dropped(Counter.Visit visit, Tenancy tenancy, Map<String, String> values) {
        List<Stretch> moves = Stretches.movesAfter(tenancy.stretches(), TypedDate.day(values.getOrDefault("end_until", "")).orElse(null));
        values.put("end_without", without(moves));
        return moves.stream().map(move -> Lines.line(visit, tenancy, move)).toList();
    }

    /// What a form carries about moves that were shown.
    static String without(List<Stretch> moves) {
        return moves.stream().map(move -> move.spaceId() + ":" + move.from()).collect(Collectors.joining(" "));
    }

    /// The organisations to choose from; the only one is chosen already.
    private List<Choice> offered(Counter.Visit visit, Tenancy tenancy, Map<String, String> values) {
        List<Choice> offered = parts.link.candidates(tenancy, visit.viewer(), values.getOrDefault("link_mail", "").strip()).stream()
                .map(one -> new Choice(one.ref(), one.name(), one.card().address()))
                .toList();
        if (offered.size() == 1) {
            values.putIfAbsent("link_organisation", offered.getFirst().value());
        }
        values.put("link_shown", offered.stream().map(Choice::value).collect(Collectors.joining(" ")));
        return offered;
    }

    /// What the forms start with; of a tenancy that was taken back there are none.
    private Map<String, String> start(Counter.Visit visit, Tenancy tenancy) {
        Map<String, String> values = new HashMap<>();
        if (tenancy.cancelled()) {
            return values;
        }
        LocalDate until = tenancy.until();
        LocalDate next = Targets.usual(visit, tenancy);
        Rent rent = tenancy.on(next).orElse(tenancy.stretches().getLast()).rent();
        Contact contact = cards.of(tenancy.tenant());
        values.put("version", Long.toString(tenancy.version()));
        values.put("end_until", until == null ? "" : until.toString());
        for (String form : List.of("move_", "rent_")) {
            values.put(form + "from", next.toString());
            values.put(form + "monthly", Long.toString(rent.monthly().amount()));
            values.put(form + "tax", rent.tax().name());
        }
        values.put("correct_name", contact.name());
        values.put("correct_phone", contact.phone());
        values.put("correct_email", contact.email());
        return values;
    }

    /// What gave way to something else, with the change that made it so.
    private static List<ReplacedLine> replaced(Counter.Visit visit, Tenancy tenancy) {
        return tenancy.terms().stream()
                .filter(term -> !term.inForce())
                .sorted(Comparator.comparingLong(Term::replacedIn).reversed())
                .map(term -> new ReplacedLine(Lines.line(visit, tenancy, term.stretch()), term.replacedIn()))
                .toList();
    }

    private Optional<Organisation> organisation(Tenancy tenancy) {
        return tenancy.tenant().kind() == Tenant.Kind.ORGANISATION ? organisations.byId(tenancy.tenant().id()) : Optional.empty();
    }

    private static ChangeLine line(Counter.Visit visit, TenancyChange change, @Nullable Person actor, List<String> corrected) {
        String day = Lines.date(visit.page(), LocalDate.ofInstant(change.at(), visit.site().zone()));
        String verb = visit.page().t("incubation.verb." + change.verb().name());
        return new ChangeLine(change.number(), day, verb, actor == null ? "" : actor.called().in(visit.page().words()), change.reason(), corrected);
    }
}
