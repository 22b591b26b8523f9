package kaikan.admission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.admission.Badges;
import kaikan.admission.Passes;
import kaikan.admission.RoomDoors;
import kaikan.admission.WantedBadge;
import kaikan.calendar.TypedDate;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.web.AtSite;
import kaikan.member.Role;
import kaikan.member.StaffLine;
import kaikan.platform.id.FormKey;
import kaikan.platform.text.Plain;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;
import kaikan.protocol.HolderKind;

/// What a manager types to give a badge.
///
/// @param kind `STAFF` or `TENANT`
/// @param account the reference of the staff member's account; empty for none
/// @param space the key of the tenant's space
/// @param sites the keys of further sites at whose doors it counts; of a tenant's badge they mean nothing
/// @param last the last day on which it counts, as an ISO date
/// @param key the form's own
public record BadgeForm(
        String kind, String name, String company, String account, String space, Set<String> sites, String last, FormKey key) {
    static BadgeForm empty(AtSite at) {
        return new BadgeForm("STAFF", "", "", "", "", Set.of(), inAYear(at).toString(), FormKey.next());
    }

    static BadgeForm of(Map<String, List<String>> form) {
        return new BadgeForm(
                field(form, "kind"), field(form, "name"), field(form, "company"), field(form, "account"), field(form, "space"),
                Set.copyOf(form.getOrDefault("sites", List.of())), field(form, "last"), FormKey.read(field(form, "key")));
    }

    /// One year from today, less a day.
    static LocalDate inAYear(AtSite at) {
        return today(at).plusYears(1).minusDays(1);
    }

    FormErrors errors(AtSite at, List<StaffLine> staff) {
        Page page = at.page();
        FormErrors errors = FormErrors.none();
        if (!kind.equals("STAFF") && !kind.equals("TENANT")) {
            errors = errors.with("kind", page.t("admission.badge.kind.missing"));
        }
        if (name.isEmpty() || name.length() > Passes.LONGEST_NAME) {
            errors = errors.with("name", page.t(name.isEmpty() ? "admission.badge.name.missing" : "admission.passes.name.long", Passes.LONGEST_NAME));
        }
        if (company.length() > Passes.LONGEST_NAME) {
            errors = errors.with("company", page.t("admission.badge.company.long", Passes.LONGEST_NAME));
        }
        if (!account.isEmpty() && staff.stream().noneMatch(one -> one.ref().equals(account))) {
            errors = errors.with("account", page.t("admission.badge.account.wrong"));
        }
        if (isTenant() && rooms(at).noneMatch(one -> one.key().equals(space))) {
            errors = errors.with("space", page.t("admission.badge.space.missing"));
        }
        return wrongLast(at, last).map(why -> errorsWith("last", why)).reduce(errors, FormErrors::with);
    }

    private static FormErrors errorsWith(String field, String why) {
        return FormErrors.none().with(field, why);
    }

    /// What is wrong with a last day; empty if nothing is.
    static Stream<String> wrongLast(AtSite at, String typed) {
        LocalDate today = today(at);
        LocalDate longest = today.plus(Badges.LONGEST);
        return TypedDate.day(typed).filter(day -> !day.isBefore(today) && !day.isAfter(longest)).isPresent()
                ? Stream.empty()
                : Stream.of(at.page().t("admission.badge.last.wrong", Badges.LONGEST.getYears()));
    }

    /// What is asked for; the form must be without errors.
    WantedBadge wanted(AtSite at, List<StaffLine> staff) {
        Long person = staff.stream().filter(one -> one.ref().equals(account)).map(StaffLine::personId).findFirst().orElse(null);
        Long room = isTenant() ? rooms(at).filter(one -> one.key().equals(space)).map(Space::id).findFirst().orElseThrow() : null;
        List<Long> all = new ArrayList<>(List.of(at.site().id()));
        all.addAll(others(at).stream().map(Site::id).toList());
        WantedBadge.Bearer who = new WantedBadge.Bearer(HolderKind.valueOf(kind), name, company, isTenant() ? null : person, room);
        return new WantedBadge(who, all, TypedDate.day(last).orElseThrow(), key);
    }

    private boolean isTenant() {
        return kind.equals("TENANT");
    }

    /// A tenant has a space in one house.
    private List<Site> others(AtSite at) {
        return managed(at).filter(site -> !isTenant() && sites.contains(site.key())).toList();
    }

    /// The other sites whose doors the viewer may open.
    static Stream<Site> managed(AtSite at) {
        return at.catalogue().sites().stream()
                .filter(site -> site.id() != at.site().id() && site.has(Module.ADMISSION) && at.viewer().has(Role.MANAGER, site.id()));
    }

    static Stream<Space> rooms(AtSite at) {
        return RoomDoors.of(at.catalogue(), at.site()).stream();
    }

    private static LocalDate today(AtSite at) {
        return at.page().now().atZone(at.site().zone()).toLocalDate();
    }

    private static String field(Map<String, List<String>> form, String name) {
        return Plain.line(form.getOrDefault(name, List.of("")).stream().collect(Collectors.joining()));
    }
}
