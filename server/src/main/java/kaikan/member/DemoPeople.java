package kaikan.member;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kaikan.platform.text.Language;

/// The people of the demonstration: a tenant company with two members, an outside company, a private person, and the staff. All of them
/// have the same password, which everybody may know; they exist only where `KAIKAN_DEMO` is `true`.
@Singleton
@Requires(property = "kaikan.demo", value = "true")
public class DemoPeople {
    /// The password of everybody in the demonstration.
    public static final String PASSWORD = "kaikan-demo-2026";

    private static final String DOMAIN = "@demo.kaikan.example";

    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final Accounts accounts;
    private final Organisations founding;
    private final SiteRoles roles;
    private final PasswordHasher hasher;

    DemoPeople(
            PersonRepository people, OrganisationRepository organisations, Accounts accounts, Organisations founding, SiteRoles roles,
            PasswordHasher hasher) {
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
        this.founding = founding;
        this.roles = roles;
        this.hasher = hasher;
    }

    /// Everybody, for other demonstration data to refer to.
    ///
    /// @param tenant the owner of the tenant company
    /// @param tenantMember its other member
    /// @param outsider acts for the outside company
    /// @param privatePerson acts for nobody but themselves
    public record Cast(
            Person tenant, Person tenantMember, Organisation tenantCompany, Person outsider, Organisation outsideCompany, Person privatePerson,
            Person reviewer, Person reception, Person manager, Person administrator) {}

    /// Makes everybody who is not there yet; a second call finds the same people.
    ///
    /// @param sites where reviewer, reception and manager work
    /// @param tenantSite where the tenant company has its office
    @Transactional
    public Cast create(Collection<Long> sites, long tenantSite) {
        String hash = people.findByAccountKey("admin" + DOMAIN).isPresent() ? "" : hasher.hash(PASSWORD).orElseThrow();
        Person tenant = person("sato", "佐藤 花子", "さとう はなこ", hash);
        Person tenantMember = person("takahashi", "髙橋 健一", "たかはし けんいち", hash);
        Person outsider = person("watanabe", "渡邊 美咲", "わたなべ みさき", hash);
        Person privatePerson = person("ito", "伊藤 茂", "いとう しげる", hash);
        Person reviewer = person("reviewer", "鈴木 直樹", "すずき なおき", hash);
        Person reception = person("reception", "小林 千夏", "こばやし ちなつ", hash);
        Person manager = person("manager", "吉田 和子", "よしだ かずこ", hash);
        Person administrator = person("admin", "山本 誠", "やまもと まこと", hash);
        Organisation tenantCompany = company("株式会社ひたちロボティクス", "ひたちろぼてぃくす", "0294-00-1234", tenant);
        Organisation outsideCompany = company("㈱こおりやま精工", "こおりやませいこう", "024-000-5678", outsider);
        join(tenantCompany, tenantMember);
        List.of(tenant, tenantMember).forEach(person -> role(person, new SiteRole(Role.TENANT, tenantSite)));
        for (long site : sites) {
            role(reviewer, new SiteRole(Role.REVIEWER, site));
            role(reception, new SiteRole(Role.RECEPTION, site));
            role(manager, new SiteRole(Role.MANAGER, site));
        }
        role(administrator, SiteRole.administrator());
        return new Cast(
                tenant, tenantMember, tenantCompany, outsider, outsideCompany, privatePerson, reviewer, reception, manager, administrator);
    }

    /// A line for each account, as it is printed at the start of the demonstration.
    public List<String> lines() {
        return List.of(
                "入居企業 / tenant        sato" + DOMAIN,
                "入居企業 / tenant        takahashi" + DOMAIN,
                "外部企業 / company       watanabe" + DOMAIN,
                "個人 / private           ito" + DOMAIN,
                "審査 / reviewer          reviewer" + DOMAIN,
                "受付 / reception         reception" + DOMAIN,
                "施設管理者 / manager     manager" + DOMAIN,
                "全体の管理者 / admin     admin" + DOMAIN,
                "パスワード / password    " + PASSWORD);
    }

    private Person person(String account, String name, String kana, String hash) {
        MailAddress address = new MailAddress(account + DOMAIN);
        Contact contact = new Contact(name, kana, "000-0000-0000", address.text());
        Optional<PersonRow> known = people.findByAccountKey(address.key());
        return known.map(PersonRow::person).orElseGet(() -> accounts.add(address, contact, Language.JA, hash));
    }

    private Organisation company(String name, String kana, String phone, Person owner) {
        OrganisationCard card = new OrganisationCard(name, kana, phone, "");
        return organisations.called(card.nameKey()).stream()
                .findFirst()
                .map(OrganisationRow::organisation)
                .orElseGet(() -> founding.register(card, Viewer.alone(owner)));
    }

    private void join(Organisation organisation, Person person) {
        if (organisations.members(organisation.id()).stream().noneMatch(member -> member.personId() == person.id())) {
            organisations.join(organisation.id(), person.id(), Standing.MEMBER.name(), person.createdAt());
        }
    }

    private void role(Person person, SiteRole role) {
        if (!roles.of(person.id()).contains(role)) {
            roles.put(person, role, null, "demo");
        }
    }
}
