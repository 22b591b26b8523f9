package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.facility.Site;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.web.TrailDetails;
import kaikan.member.web.TrailWords;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import kaikan.platform.web.Page;

/// What was done to one thing of the catalogue, for its page: newest first.
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
        List<Long> ids = all.stream().map(entry -> entry.entry().actorPersonId()).filter(Objects::nonNull).distinct().toList();
        Map<Long, Person> known = people.byIds(ids);
        return all.stream().map(entry -> line(desk, entry, known)).toList();
    }

    private TrailLine line(Desk desk, Recorded recorded, Map<Long, Person> known) {
        Page page = desk.page();
        var at = recorded.at().atZone(desk.zone());
        String when = DateText.date(at.toLocalDate(), page.language().tag()) + " "
                + DayRange.clock(DayRange.minutes(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        Long actor = recorded.entry().actorPersonId();
        Person person = actor == null ? null : known.get(actor);
        String who = person == null ? page.t("facility.trail.somebody") : person.called().in(page.words());
        String what = TrailWords.verb(page, recorded.entry().verb());
        return new TrailLine(when, who, what, recorded.entry().reason(), details.of(page, recorded.entry()));
    }
}
