package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import kaikan.notice.Mail;
import kaikan.notice.Notices;
import kaikan.platform.text.Furigana;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Writes the mails about accounts, from the sentences under `member.mail.<what>`, in the caller's transaction.
@Singleton
class MemberMail {
    private final Notices notices;
    private final Texts texts;
    private final HouseAddress house;

    MemberMail(Notices notices, Texts texts, HouseAddress house) {
        this.notices = notices;
        this.texts = texts;
        this.house = house;
    }

    /// A mail with a link that opens something; `{0}` is the link, `{1}` for how many hours it is good, then
    /// what the key is about.
    void key(String to, Language language, String what, MailKey key) {
        Object[] said = Stream.concat(Stream.of(house.of(key.path()), hours(key.life())), key.about().stream()).toArray();
        notices.postConfidential(compose(to, language, "member.mail." + what, said));
    }

    /// A mail that tells something; `{0}` is the house's address for help, then `about`.
    void tell(String to, Language language, String what, String... about) {
        Object[] said = Stream.concat(Stream.of(house.of("/"), ""), Stream.of(about)).toArray();
        notices.post(compose(to, language, "member.mail." + what, said));
    }

    /// The words of a mail in that language.
    Words words(Language language) {
        return texts.in(language).inMail();
    }

    /// The address of a page, as a mail gives it.
    String at(String path) {
        return house.of(path);
    }

    private Mail compose(String to, Language language, String key, Object... args) {
        Words words = words(language);
        String subject = Furigana.plain(words.get(key + ".subject", args));
        String body = Furigana.inBrackets(words.get(key + ".body", args));
        return new Mail(to, language, subject.length() <= 250 ? subject : subject.substring(0, 250), body);
    }

    private static String hours(Duration life) {
        return Long.toString(life.toHours());
    }
}
