package kaikan.admission.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.facility.web.AtSite;
import kaikan.member.SiteRole;
import kaikan.member.StaffLine;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;

/// What there is to choose from in the form for a badge.
final class BadgeChoices {
    private BadgeChoices() {}

    /// The people who work at the site, each once.
    static List<StaffLine> staff(AtSite at, List<StaffLine> all) {
        Map<Long, StaffLine> here = new HashMap<>();
        all.stream()
                .filter(one -> one.siteId() == at.site().id() || one.siteId() == SiteRole.EVERYWHERE)
                .forEach(one -> here.putIfAbsent(one.personId(), one));
        return here.values().stream().sorted(Comparator.comparing(StaffLine::name).thenComparingLong(StaffLine::personId)).toList();
    }

    /// The answers that the form offers, by field.
    static Map<String, List<Choice>> of(AtSite at, List<StaffLine> staff) {
        Page page = at.page();
        List<Choice> kinds = Stream.of("STAFF", "TENANT")
                .map(kind -> new Choice(kind, page.t("admission.badge.kind." + kind), page.t("admission.badge.kind." + kind + ".note")))
                .toList();
        Stream<Choice> accounts = staff.stream().map(one -> Choice.of(one.ref(), one.name()));
        Stream<Choice> rooms = BadgeForm.rooms(at).map(one -> Choice.of(one.key(), at.catalogue().fullName(one).in(page.words())));
        return Map.of(
                "kind", kinds,
                "account", Stream.concat(Stream.of(Choice.of("", page.t("admission.badge.account.none"))), accounts).toList(),
                "space", Stream.concat(Stream.of(Choice.of("", page.t("admission.badge.space.none"))), rooms).toList(),
                "sites", BadgeForm.managed(at).map(site -> Choice.of(site.key(), site.name().in(page.words()))).toList());
    }
}
