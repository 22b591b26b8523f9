package kaikan.booking;

import java.util.List;
import java.util.Random;
import kaikan.facility.Site;
import kaikan.member.DemoPeople;
import kaikan.member.Membership;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Standing;
import kaikan.member.Viewer;
import kaikan.money.Yen;

/// The demonstration's people as they act, and what their events are called.
final class DemoCast {
    private static final List<String> TITLES = List.of(
            "定例会議", "新入社員研修", "起業セミナー", "補助金説明会", "IoT勉強会", "販路開拓セミナー", "品質管理講座", "試作品発表会", "企業説明会",
            "地域づくり会議", "経営者交流会", "ロボット操作講習", "商品開発の打合せ", "安全衛生講習会", "取引先との商談");

    private final DemoPeople.Cast cast;

    DemoCast(DemoPeople.Cast cast) {
        this.cast = cast;
    }

    static String title(Random chance) {
        return TITLES.get(chance.nextInt(TITLES.size()));
    }

    static Particulars particulars(String title, Viewer by, int number, int most) {
        String organiser = by.memberships().isEmpty() ? by.name() : by.memberships().getFirst().name();
        Publication publication = number % 3 == 0 ? Publication.PRIVATE : Publication.PUBLIC;
        return new Particulars(title, publication, Particulars.GENERAL, "", Yen.ZERO, organiser, Math.min(most, 6 + number % 12), "");
    }

    Viewer company() {
        return member(cast.outsider(), cast.outsideCompany(), List.of());
    }

    Viewer reviewer(long siteId) {
        return staff(cast.reviewer(), Role.REVIEWER, siteId);
    }

    Viewer manager() {
        return viewer(cast.manager(), List.of(), List.of(SiteRole.administrator()));
    }

    Viewer somebody(Site site, Random chance) {
        List<SiteRole> tenant = site.key().equals("hits") ? List.of(new SiteRole(Role.TENANT, site.id())) : List.of();
        return switch (chance.nextInt(4)) {
            case 0 -> company();
            case 1 -> member(cast.tenant(), cast.tenantCompany(), tenant);
            case 2 -> member(cast.tenantMember(), cast.tenantCompany(), tenant);
            default -> viewer(cast.privatePerson(), List.of(), List.of());
        };
    }

    Applicant applicant(Viewer by) {
        return new Applicant(by.personId(), by.memberships().isEmpty() ? null : by.memberships().getFirst().organisationId());
    }

    private static Viewer staff(Person person, Role role, long siteId) {
        return viewer(person, List.of(), List.of(new SiteRole(role, siteId)));
    }

    private static Viewer member(Person person, Organisation organisation, List<SiteRole> roles) {
        Membership membership = new Membership(organisation.id(), organisation.ref(), organisation.name(), Standing.MEMBER);
        return viewer(person, List.of(membership), roles);
    }

    private static Viewer viewer(Person person, List<Membership> memberships, List<SiteRole> roles) {
        return Viewer.alone(person).with(memberships, roles);
    }
}
