package kaikan.incubation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Member;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Standing;
import kaikan.notice.Mail;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;
import org.jspecify.annotations.Nullable;

/// Writes to those whom a tenancy is linked to, each in their language, what became of it: that it was linked, that it no longer is and why,
/// or that it was entered by mistake and is taken back, and why. Why it was linked is the staff's note and not told.
@Singleton
class TenantNews {
    private final Catalogues catalogues;
    private final Addressees addressees;
    private final Post post;

    TenantNews(Catalogues catalogues, Addressees addressees, Post post) {
        this.catalogues = catalogues;
        this.addressees = addressees;
        this.post = post;
    }

    /// Who is written to.
    @Singleton
    record Addressees(Organisations organisations, People people) {
        /// The owners of an organisation.
        List<Person> of(Organisation organisation) {
            List<Long> ids = organisations.members(organisation.id()).stream()
                    .filter(member -> member.standing() == Standing.OWNER)
                    .map(Member::personId)
                    .toList();
            return people.byIds(ids).values().stream().filter(person -> !person.email().isEmpty()).toList();
        }

        /// The tenant who has an account; nobody for a card that the house made.
        List<Person> of(Tenant tenant) {
            return switch (tenant.kind()) {
                case PERSON ->
                    people.byId(tenant.id()).filter(person -> person.account() && !person.email().isEmpty()).stream().toList();
                case ORGANISATION -> organisations.registered(tenant.id()).map(this::of).orElse(List.of());
            };
        }

        Optional<Organisation> registered(Tenant tenant) {
            return tenant.kind() == Tenant.Kind.ORGANISATION ? organisations.registered(tenant.id()) : Optional.empty();
        }
    }

    /// How a mail leaves.
    @Singleton
    record Post(Notices notices, Texts texts, HouseAddress address) {}

    /// What is told of a tenancy.
    ///
    /// @param organisation that it is or was linked to; null for a person's own
    private record News(Tenancy tenancy, TenancyChange.Verb verb, String reason, @Nullable Organisation organisation) {
        String address() {
            String own = organisation == null ? "/account" : "/organisations/" + organisation.ref();
            return verb == TenancyChange.Verb.LINK ? own + "#tenancies" : own;
        }
    }

    /// Posts one mail to each owner, in the caller's transaction.
    ///
    /// @param verb `LINK` or `UNLINK`
    void tell(Tenancy tenancy, Organisation organisation, TenancyChange.Verb verb, LetRoom.By by) {
        News news = new News(tenancy, verb, by.reason(), organisation);
        addressees.of(organisation).forEach(owner -> post.notices.post(mail(news, owner)));
    }

    /// Tells those who have the tenancy in their account that it is taken back, in the caller's transaction.
    ///
    /// @param tenancy as it stood
    void tellCancelled(Tenancy tenancy, LetRoom.By by) {
        Organisation linked = addressees.registered(tenancy.tenant()).orElse(null);
        News news = new News(tenancy, TenancyChange.Verb.CANCEL, by.reason(), linked);
        addressees.of(tenancy.tenant()).forEach(person -> post.notices.post(mail(news, person)));
    }

    private Mail mail(News news, Person person) {
        Words words = post.texts.in(person.language()).inMail();
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(news.tenancy.siteId());
        String key = "incubation.mail." + news.verb.name().toLowerCase(Locale.ROOT);
        String where = site.name().in(words.language());
        String tenant = news.tenancy.tenant().name();
        String name = news.organisation == null ? tenant : news.organisation.name();
        String subject = words.get(key + ".subject", name, where);
        String body = words.get(key + ".body", person.name(), name, where, Ref.display(news.tenancy.ref()), tenant,
                post.address.of(news.address()), news.reason, rooms(news.tenancy.stood(), catalogue, words));
        return new MailDraft(words.language(), subject, List.of(body, site.contact().foot(site.name(), words))).to(person.email());
    }

    private static String rooms(List<Stretch> stretches, Catalogue catalogue, Words words) {
        Stream<String> said = stretches.stream().map(stretch -> words.get(
                "incubation.mail.stretch",
                catalogue.space(stretch.spaceId()).name().in(words.language()),
                DateText.date(stretch.from(), words.language().tag()),
                stretch.until() == null ? words.get("incubation.open-end") : DateText.date(stretch.until(), words.language().tag())));
        return said.collect(Collectors.joining("\n"));
    }
}
