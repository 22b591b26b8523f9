package kaikan.member;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// Writes to whoever is given a role or loses one which it is, and what they can do now and where, in their language.
@Singleton
class RoleMail {
    private final MemberMail mail;
    private final Texts texts;
    private final BeanProvider<SiteDirectory> directory;

    RoleMail(MemberMail mail, Texts texts, BeanProvider<SiteDirectory> directory) {
        this.mail = mail;
        this.texts = texts;
        this.directory = directory;
    }

    /// The role was given.
    ///
    /// @param now all that the person has after it
    void granted(Person person, SiteRole role, List<SiteRole> now) {
        tell(person, "role-granted", role, now);
    }

    /// The role was taken away.
    ///
    /// @param now all that the person still has
    void withdrawn(Person person, SiteRole role, List<SiteRole> now) {
        tell(person, "role-withdrawn", role, now);
    }

    private void tell(Person person, String what, SiteRole role, List<SiteRole> now) {
        if (person.email().isEmpty()) {
            return;
        }
        Words words = texts.in(person.language()).inMail();
        Map<Long, String> sites = directory.find(null).map(found -> found.names(person.language())).orElse(Map.of());
        String lines = now.stream()
                .map(one -> words.get("member.mail.role.line", site(one, sites, words), words.get(key(one)), words.get(key(one) + ".note")))
                .collect(Collectors.joining("\n"));
        String left = lines.isEmpty() ? words.get("member.mail.role.none") : lines;
        mail.tell(person.email(), person.language(), what, person.name(), words.get(key(role)), site(role, sites, words), left);
    }

    private static String site(SiteRole role, Map<Long, String> sites, Words words) {
        boolean everywhere = role.siteId() == SiteRole.EVERYWHERE;
        return everywhere ? words.get("member.role.everywhere") : sites.getOrDefault(role.siteId(), words.get("member.site.gone"));
    }

    private static String key(SiteRole role) {
        return "member.role." + role.role().name().toLowerCase(Locale.ROOT);
    }
}
