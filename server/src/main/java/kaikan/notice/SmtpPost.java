package kaikan.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Hands one mail to the mail server.
@Singleton
@Requires(bean = SmtpSettings.class)
class SmtpPost {
    private static final String TIMEOUT = "15000";

    private final SmtpSettings settings;
    private final Session session;

    SmtpPost(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings), authenticator(settings));
    }

    /// Sends a mail and says what became of it. Takes at most about a minute.
    Delivery send(MailRow mail, List<Attachment> files) {
        try {
            Transport.send(message(mail, files));
            return new Delivery.Done();
        } catch (SendFailedException e) {
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            return refused ? new Delivery.Never(words(e)) : new Delivery.Later(words(e));
        } catch (MessagingException e) {
            return new Delivery.Later(words(e));
        }
    }

    private MimeMessage message(MailRow mail, List<Attachment> files) throws MessagingException {
        MimeMessage message = new NamedMessage(session, "<" + mail.ref() + "@" + senderDomain() + ">");
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().equals("en") ? "en" : "ja");
        if (files.isEmpty()) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(parts(mail, files));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(MailRow mail, List<Attachment> files) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        MimeMultipart all = new MimeMultipart(text);
        for (Attachment file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(file.name());
            all.addBodyPart(part);
        }
        return all;
    }

    private String senderDomain() {
        int at = settings.from().lastIndexOf('@');
        return at < 0 ? "kaikan.invalid" : settings.from().substring(at + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    private static String words(MessagingException e) {
        StringBuilder all = new StringBuilder(String.valueOf(e.getMessage()));
        for (Exception cause = e.getNextException(); cause != null; cause = next(cause)) {
            all.append(" / ").append(cause.getMessage());
        }
        return all.length() <= 500 ? all.toString() : all.substring(0, 500);
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Properties properties(SmtpSettings settings) {
        Properties all = new Properties();
        all.setProperty("mail.smtp.host", settings.host());
        all.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        all.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.tlsFromTheFirstByte()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(!settings.tls().equals("off")));
        all.setProperty("mail.smtp.starttls.required",
                Boolean.toString(settings.tls().equals("required") && !settings.tlsFromTheFirstByte()));
        all.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        all.setProperty("mail.smtp.timeout", TIMEOUT);
        all.setProperty("mail.smtp.writetimeout", TIMEOUT);
        all.setProperty("mail.mime.allowutf8", "false");
        return all;
    }

    private static Authenticator authenticator(SmtpSettings settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        };
    }
}
