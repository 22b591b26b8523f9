package kaikan.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kaikan.platform.text.Plain;

/// An address to which mail can be sent. 全角 letters are taken as the letters they mean.
///
/// @param text the address as it is written in mails, in the case in which it was typed
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    /// What HTML's `type=email` takes, with at least one dot in the domain.
    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

    public MailAddress {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a mail address: " + text);
        }
    }

    /// Reads what somebody typed.
    public static Optional<MailAddress> read(String typed) {
        String plain = Plain.half(typed);
        return plain.length() <= LONGEST && SHAPE.matcher(plain).matches() ? Optional.of(new MailAddress(plain)) : Optional.empty();
    }

    /// By this an account is found: nobody has two accounts that differ in upper and lower case.
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The address for whoever may not read it whole: enough that its owner knows it again, the first letter and what stands behind the `@`.
    public String veiled() {
        int at = text.lastIndexOf('@');
        return (at > 1 ? text.substring(0, 1) : "") + "•••" + text.substring(at);
    }
}
