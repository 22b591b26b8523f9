package kaikan.member;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Language;
import org.jspecify.annotations.Nullable;

@MappedEntity("person")
record PersonRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String ref,
        String name,
        String kana,
        String phone,
        String email,
        @Nullable String accountKey,
        String language,
        String searchKey,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant deletedAt,
        @Nullable Long movedTo) {

    /// A new account whose address is confirmed.
    static PersonRow account(Contact contact, MailAddress address, Language language, Instant now) {
        return new PersonRow(
                0, Ref.next(), contact.name(), contact.kana(), contact.phone(), address.text(), address.key(), language.tag(),
                searchKey(contact), now, now, null, null);
    }

    /// A new contact card.
    static PersonRow card(Contact contact, Instant now) {
        return new PersonRow(
                0, Ref.next(), contact.name(), contact.kana(), contact.phone(), contact.email(), null, Language.JA.tag(),
                searchKey(contact), now, null, null, null);
    }

    static String searchKey(Contact contact) {
        return SearchKey.over(contact.name(), contact.kana(), contact.email(), contact.phone());
    }

    /// Whether it is a card that staff made and that no account has taken.
    boolean deskCard() {
        return accountKey == null && movedTo == null && deletedAt == null;
    }

    Person person() {
        return new Person(
                id, ref, new Contact(name, kana, phone, email), Language.ofTag(language).orElse(Language.JA), accountKey != null, createdAt,
                deletedAt);
    }
}
