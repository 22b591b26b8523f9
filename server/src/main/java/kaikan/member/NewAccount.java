package kaikan.member;

import kaikan.platform.text.Language;

/// What somebody types to complete their account.
///
/// @param contact the mail address in it is ignored: the link proves which one it is
/// @param password already checked by [PasswordFault]
public record NewAccount(Contact contact, String password, Language language) {
    public NewAccount {
        if (contact.name().isEmpty()) {
            throw new IllegalArgumentException("An account has a name");
        }
    }

    @Override
    public String toString() {
        return "NewAccount[" + contact.name() + "]";
    }
}
