package kaikan.equipment.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.equipment.Bypasses;
import kaikan.equipment.LikelyEnds;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.equipment.PassNames;
import kaikan.equipment.Qualification;
import kaikan.equipment.Qualifications;
import kaikan.equipment.Upkeep;
import kaikan.equipment.UseLine;
import kaikan.equipment.Uses;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.member.Circle;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Html;

/// Draws the list of machines and the page of one.
@Singleton
public final class MachinePages {
    private static final int SHOWN = 100;
    private static final int FOUND = 10;

    private final Machines machines;
    private final Qualifications qualifications;
    private final Uses uses;
    private final People people;
    private final Circle circle;
    private final PassNames passes;
    private final LikelyEnds ends;
    private final Bypasses bypasses;
    private final SiteDoor door;

    MachinePages(Machines machines, Qualifications qualifications, Uses uses, Faces faces, SiteDoor door) {
        this.machines = machines;
        this.qualifications = qualifications;
        this.uses = uses;
        this.people = faces.people;
        this.circle = faces.circle;
        this.passes = faces.passes;
        this.ends = faces.ends;
        this.bypasses = faces.bypasses;
        this.door = door;
    }

    /// Who the people on these pages are, and whom their readers may look up.
    @Singleton
    record Faces(People people, Circle circle, PassNames passes, LikelyEnds ends, Bypasses bypasses) {}

    HttpResponse<?> list(AtSite at, HttpStatus status, MachineForm form) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        List<MachineInfo> all = machines.at(at.site().id());
        shown.put("machines", all);
        shown.put("proposed", ends.of(at.site().id(), running(all)));
        List<UseLine> newest = uses.newest(at.site().id(), SHOWN);
        shown.put("uses", newest);
        shown.put("names", passes.names(newest.stream().map(UseLine::passId).distinct().toList()));
        shown.put("manager", manager(at));
        shown.put("meters", choices(at, meters(at)));
        shown.put("form", form);
        return Html.status(status, at.page(), "equipment/machines", shown);
    }

    private static List<UseLine> running(List<MachineInfo> all) {
        return all.stream().flatMap(machine -> Stream.ofNullable(machine.running())).toList();
    }

    /// A use that runs at this site.
    Optional<UseLine> running(AtSite at, String use) {
        return running(machines.at(at.site().id())).stream().filter(line -> line.useKey().equals(use)).findFirst();
    }

    /// When staff say that it ended: at the proposed end that the form shows, at the time that was typed, or now; empty for what is no such time.
    Optional<Instant> end(AtSite at, UseLine use, MachineForm typed) {
        String told = typed.value(typed.values().containsKey("then") ? "then" : "at-" + use.useKey());
        return told.isEmpty() ? Optional.of(at.page().now()) : ToldEnd.of(told, use, at.site().zone(), at.page().now());
    }

    Bypasses bypasses() {
        return bypasses;
    }

    /// The page of a machine; `typed` is what came with a form or a search.
    HttpResponse<?> one(AtSite at, String code, HttpStatus status, MachineForm typed) {
        Optional<MachineInfo> machine = machines.one(at.site().id(), code);
        if (machine.isEmpty()) {
            return door.missing(at.request());
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        shown.put("machine", machine.get());
        List<GrantLine> grants = grants(at, machine.get());
        shown.put("grants", grants);
        shown.put("news", news(at, machine.get(), grants, typed.value("done")));
        shown.put("upkeep", upkeep(at, machine.get()));
        shown.put("manager", manager(at));
        shown.put("meters", choices(at, meters(at, machine.get())));
        shown.put("found", manager(at) ? circle.people(at.viewer(), typed.value("who"), FOUND) : List.of());
        shown.put("spaces", TermsForm.spaces(at));
        shown.put("rooms", TermsForm.rooms(at));
        List<UseLine> last = uses.newestOf(machine.get().id(), SHOWN);
        shown.put("uses", last);
        shown.put("names", passes.names(last.stream().map(UseLine::passId).distinct().toList()));
        shown.put("form", MachineForm.of(machine.get()).with(TermsForm.values(at, machine.get())).with(typed));
        return Html.status(status, at.page(), "equipment/machine", shown);
    }

    /// That somebody else saved the machine meanwhile, and what it is now.
    String meanwhile(AtSite at, MachineInfo machine) {
        Words words = at.page().words();
        Long yen = machine.yenPerHour();
        String fee = yen == null ? words.get("equipment.meanwhile.free") : Figures.yen(yen, words.language());
        String rule = words.get("equipment.rule." + machine.access().rule().name());
        return words.get("equipment.meanwhile", machine.name().in(words), rule, fee);
    }

    /// The meters that can count a machine, by code.
    Map<String, String> meters(AtSite at) {
        Map<String, String> meters = new LinkedHashMap<>();
        if (at.site().has(Module.ENERGY)) {
            machines.meters(at.site().id()).forEach(meter -> meters.put(meter.code(), meter.code() + "　" + meter.nameJa()));
        }
        return meters;
    }

    /// The same with the one that counts this machine already, whatever became of it since.
    Map<String, String> meters(AtSite at, MachineInfo machine) {
        Map<String, String> meters = new LinkedHashMap<>(meters(at));
        if (!machine.meterCode().isEmpty()) {
            meters.putIfAbsent(machine.meterCode(), machine.meterCode());
        }
        return meters;
    }

    static String path(AtSite at) {
        return "/staff/machines/" + at.site().key();
    }

    private static List<Choice> choices(AtSite at, Map<String, String> meters) {
        Stream<Choice> none = Stream.of(Choice.of("", at.page().t("equipment.meter.none")));
        return Stream.concat(none, meters.entrySet().stream().map(one -> Choice.of(one.getKey(), one.getValue()))).toList();
    }

    /// What has just become of the grant with that mark; empty when nothing did.
    private static String news(AtSite at, MachineInfo machine, List<GrantLine> grants, String mark) {
        return grants.stream()
                .filter(grant -> grant.row().mark().equals(mark))
                .filter(grant -> grant.state() == GrantLine.State.COUNTS || !grant.row().revokedWhy().isEmpty())
                .findFirst()
                .map(grant -> at.page().t(
                        grant.state() == GrantLine.State.COUNTS ? "equipment.news.granted" : "equipment.news.revoked",
                        grant.person(),
                        machine.name().in(at.page().words()),
                        until(at, grant.row())))
                .orElse("");
    }

    private static String until(AtSite at, Qualification row) {
        return row.endsAt() == null ? at.page().t("equipment.endless") : at.page().t("equipment.trail.until", Spans.lastDay(at, row.endsAt()));
    }

    private List<GrantLine> grants(AtSite at, MachineInfo machine) {
        List<Qualification> rows = qualifications.of(machine.id());
        Map<Long, Person> staff = people.byIds(rows.stream().map(Qualification::grantedBy).distinct().toList());
        Set<String> offered = new HashSet<>();
        return rows.stream()
                .map(row -> new GrantLine(
                        row,
                        people.byRef(row.personRef()).map(person -> person.called().in(at.page().words())).orElse(row.personRef()),
                        name(staff, row.grantedBy(), at.page().words()),
                        row.counts(at.page().now()) ? GrantLine.State.COUNTS : GrantLine.State.OVER,
                        row.counts(at.page().now()) && offered.add(row.personRef())))
                .toList();
    }

    private List<UpkeepLine> upkeep(AtSite at, MachineInfo machine) {
        List<Upkeep> rows = machines.upkeep(machine.id());
        Map<Long, Person> staff = people.byIds(rows.stream().flatMap(row -> Stream.ofNullable(row.personId())).distinct().toList());
        return rows.stream().map(row -> new UpkeepLine(row, by(staff, row, at.page().words()))).toList();
    }

    private static String by(Map<Long, Person> known, Upkeep row, Words words) {
        return row.personId() == null ? words.get("equipment.by.kiosk", row.kiosk()) : name(known, row.personId(), words);
    }

    private static String name(Map<Long, Person> known, long id, Words words) {
        Person person = known.get(id);
        return person == null ? "–" : person.called().in(words);
    }

    private static boolean manager(AtSite at) {
        return at.viewer().has(Role.MANAGER, at.site().id());
    }

    /// A grant as it is read.
    ///
    /// @param person whose it is
    /// @param by who granted it
    /// @param revocable whether it can be taken back here: once for each person, because that ends all that they have
    public record GrantLine(Qualification row, String person, String by, State state, boolean revocable) {
        /// Whether it counts now.
        public enum State {
            COUNTS,
            OVER
        }
    }

    /// A line of upkeep as it is read.
    public record UpkeepLine(Upkeep row, String by) {}
}
