package kaikan.member;

import java.time.Instant;
import kaikan.platform.text.Language;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// A person the house knows: with an account, or as a contact card that staff made.
///
/// @param id the id inside the house
/// @param ref the public reference
/// @param contact how they are called and reached; empty texts once the account is deleted
/// @param language the language of mails to them
/// @param account whether they have an account
/// @param createdAt when the house first knew them
/// @param deletedAt when their personal data left, if it did
public record Person(
        long id, String ref, Contact contact, Language language, boolean account, Instant createdAt, @Nullable Instant deletedAt) {
    /// The name as it was typed.
    public String name() {
        return contact.name();
    }

    /// How lists and histories call them: by their name, and by one word whoever's personal data left.
    public Spoken called() {
        return name().isEmpty() ? Spoken.text("member.deleted") : _ -> name();
    }

    /// The mail address; empty when there is none.
    public String email() {
        return contact.email();
    }
}
