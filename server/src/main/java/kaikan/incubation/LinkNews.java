package kaikan.incubation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
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

/// Writes to the owners of an organisation, each in their language, that a tenancy was linked to it or no longer is. Why is the staff's note
/// and not told.
@Singleton
class LinkNews {
    private final Catalogues catalogues;
    private final Owners owners;
    private final Post post;

    LinkNews(Catalogues catalogues, Owners owners, Post post) {
        this.catalogues = catalogues;
        this.owners = owners;
        this.post = post;
    }

    /// Who is written to.
    @Singleton
    record Owners(Organisations organisations, People people) {
        List<Person> of(Organisation organisation) {
            List<Long> ids = organisations.members(organisation.id()).stream()
                    .filter(member -> member.standing() == Standing.OWNER)
                    .map(Member::personId)
                    .toList();
            return people.byIds(ids).values().stream().filter(person -> !person.email().isEmpty()).toList();
        }
    }

    /// How a mail leaves.
    @Singleton
    record Post(Notices notices, Texts texts, HouseAddress address) {}

    /// Posts one mail to each owner, in the caller's transaction.
    ///
    /// @param verb `LINK` or `UNLINK`
    void tell(Tenancy tenancy, Organisation organisation, TenancyChange.Verb verb) {
        owners.of(organisation).forEach(owner -> post.notices.post(mail(tenancy, organisation, verb, owner)));
    }

    private Mail mail(Tenancy tenancy, Organisation organisation, TenancyChange.Verb verb, Person owner) {
        Words words = post.texts.in(owner.language());
        Site site = catalogues.current().site(tenancy.siteId());
        String key = "incubation.mail." + verb.name().toLowerCase(Locale.ROOT);
        String where = site.name().in(words.language());
        String subject = words.get(key + ".subject", organisation.name(), where);
        String body = words.get(key + ".body", owner.name(), organisation.name(), where, Ref.display(tenancy.ref()), tenancy.tenant().name(),
                post.address.of("/organisations/" + organisation.ref()));
        return new MailDraft(words.language(), subject, List.of(body, site.contact().foot(site.name(), words))).to(owner.email());
    }
}
