package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.facility.Unit;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.web.TrailDetails;
import kaikan.member.web.TrailWords;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import kaikan.platform.web.Page;

/// What was done to one thing of the catalogue, or to a site with all its spaces and units, for its page: newest first.
@Singleton
class Trails {
    private static final int MOST = 20;

    private final AuditTrail trail;
    private final People people;
    private final TrailDetails details;

    Trails(AuditTrail trail, People people, TrailDetails details) {
        this.trail = trail;
        this.people = people;
        this.details = details;
    }

    /// A key means one thing only within its site, so what other sites did to theirs of the same key is left out.
    List<TrailLine> of(Desk desk, String type, String key) {
        Long siteId = desk.place().map(Site::id).orElse(null);
        List<Recorded> all = trail.of(type, key).reversed().stream()
                .filter(recorded -> Objects.equals(recorded.entry().siteId(), siteId))
                .limit(MOST)
                .toList();
        return lines(desk, all, _ -> "");
    }

    /// A site's page shows its spaces and units, so what was added, changed or taken away of them stands there too, by its name.
    List<TrailLine> ofSite(Desk desk) {
        List<Recorded> all = trail.newest(desk.site().id(), List.of("site", "space", "unit"), MOST);
        return lines(desk, all, entry -> named(desk, entry));
    }

    /// How a space or unit is called today; what is gone by its key, and a site, whose page it is, not at all.
    private static String named(Desk desk, Entry entry) {
        String key = entry.subjectRef();
        Optional<Name> name = switch (entry.subjectType()) {
            case "space" -> desk.catalogue().space(desk.site(), key).map(desk.catalogue()::fullName);
            case "unit" -> desk.catalogue().units(desk.site()).stream().filter(unit -> unit.key().equals(key)).map(Unit::name).findFirst();
            case String _ -> Optional.of(new Name("", ""));
        };
        return name.map(known -> known.in(desk.page().language())).orElse(key);
    }

    private List<TrailLine> lines(Desk desk, List<Recorded> all, Function<Entry, String> named) {
        List<Long> ids = all.stream().map(entry -> entry.entry().actorPersonId()).filter(Objects::nonNull).distinct().toList();
        Map<Long, Person> known = people.byIds(ids);
        return all.stream().map(entry -> line(desk, entry, known, named.apply(entry.entry()))).toList();
    }

    private TrailLine line(Desk desk, Recorded recorded, Map<Long, Person> known, String name) {
        Page page = desk.page();
        var at = recorded.at().atZone(desk.zone());
        String when = DateText.date(at.toLocalDate(), page.language().tag()) + " "
                + DayRange.clock(DayRange.minutes(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        Long actor = recorded.entry().actorPersonId();
        Person person = actor == null ? null : known.get(actor);
        String who = person == null ? page.t("facility.trail.somebody") : person.called().in(page.words());
        String verb = TrailWords.verb(page, recorded.entry().verb());
        String what = name.isEmpty() ? verb : page.t("facility.trail.of", verb, name);
        return new TrailLine(when, who, what, recorded.entry().reason(), details.of(page, recorded.entry()));
    }
}
