package kaikan.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/// The mail server, from `KAIKAN_SMTP_HOST`, `_PORT`, `_USER`, `_PASSWORD`, `_FROM` and `_TLS`. Without a host no mail leaves.
///
/// @param port 587 unless given; 465 speaks TLS from the first byte
/// @param user empty when the server asks for none
/// @param from the sender, `Kaikan <kaikan@example.jp>` or a bare address
/// @param tls `required`, `optional` or `off`; a password travels only with `required`, which is therefore the default with a user
@Context
@ConfigurationProperties("kaikan.smtp")
@Requires(property = "kaikan.smtp.host")
record SmtpSettings(
        String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "") String from,
        @Bindable(defaultValue = "") String tls) {
    SmtpSettings {
        tls = tls.isEmpty() ? (user.isEmpty() ? "optional" : "required") : tls;
        if (!tls.equals("required") && !tls.equals("optional") && !tls.equals("off")) {
            throw new IllegalArgumentException("KAIKAN_SMTP_TLS is required, optional or off, not '" + tls + "'");
        }
        if (from.isBlank()) {
            throw new IllegalArgumentException("KAIKAN_SMTP_FROM is missing: the sender's address of all mail");
        }
    }

    boolean tlsFromTheFirstByte() {
        return port == 465;
    }
}
