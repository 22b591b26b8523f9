package kaikan.member.web;

import java.util.Optional;
import kaikan.member.Contact;
import kaikan.member.MailAddress;
import kaikan.member.OrganisationCard;
import kaikan.member.PasswordFault;
import kaikan.member.PhoneNumber;
import kaikan.platform.errors.Refusal;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;
import kaikan.platform.web.Wrong;
import org.jspecify.annotations.Nullable;

/// Reads what was typed and collects, field by field, what has to be corrected.
final class Checks {
    private final Page page;
    private final Form form;
    private FormErrors errors = FormErrors.none();

    Checks(Page page, Form form) {
        this.page = page;
        this.form = form;
    }

    Page page() {
        return page;
    }

    Form form() {
        return form;
    }

    FormErrors errors() {
        return errors;
    }

    boolean failed() {
        return !errors.isEmpty();
    }

    void fail(String field, String key, Object... args) {
        errors = errors.with(field, page.t(key, args));
    }

    /// Notes a refusal that is about one field.
    void refuse(String field, Refusal why) {
        errors = errors.with(field, Wrong.of(page.words(), why));
    }

    /// The mail address in a field, or null after noting what is wrong.
    @Nullable MailAddress address(String field) {
        Optional<MailAddress> address = MailAddress.read(form.value(field));
        if (address.isEmpty()) {
            fail(field, form.value(field).isEmpty() ? "member.email.missing" : "member.email.wrong");
        }
        return address.orElse(null);
    }

    /// The new password in a field, judged for an account with that address.
    String password(String field, String address) {
        String password = form.secret(field);
        PasswordFault.of(password, address).ifPresent(fault -> fail(field, fault.textKey(), PasswordFault.SHORTEST));
        return password;
    }

    /// Name, reading and telephone number, or null after noting what is wrong.
    ///
    /// @param stands what is known so far
    @Nullable Contact contact(Contact stands) {
        required("name", "member.name.missing");
        atMost("name", 100);
        atMost("kana", 100);
        String phone = phone(stands.phone());
        return failed() ? null : new Contact(form.value("name"), form.value("kana"), phone, "");
    }

    /// What stands on a contact card: as [#contact], with a mail address that may be left out.
    @Nullable Contact card(Contact stands) {
        Contact contact = contact(stands);
        if (!form.value("email").isEmpty()) {
            address("email");
        }
        return contact == null || failed() ? null : new Contact(contact.name(), contact.kana(), contact.phone(), form.value("email"));
    }

    /// An organisation's card, or null after noting what is wrong.
    ///
    /// @param stands the telephone number that is known so far
    @Nullable OrganisationCard organisation(String stands) {
        required("name", "member.organisation.name.missing");
        atMost("name", 120);
        atMost("kana", 120);
        String phone = phone(stands);
        atMost("address", 300);
        return failed() ? null : new OrganisationCard(form.value("name"), form.value("kana"), phone, form.value("address"));
    }

    private String phone(String stands) {
        Optional<String> phone = PhoneNumber.kept(form.value("phone"), stands);
        if (phone.isEmpty()) {
            fail("phone", "member.phone.wrong");
        }
        return phone.orElse("");
    }

    void required(String field, String key) {
        if (form.value(field).isEmpty()) {
            fail(field, key);
        }
    }

    private void atMost(String field, int most) {
        if (form.value(field).length() > most) {
            fail(field, "member.field.long", most);
        }
    }
}
