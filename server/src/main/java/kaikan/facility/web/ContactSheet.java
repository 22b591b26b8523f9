package kaikan.facility.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.facility.Contact;
import kaikan.facility.Name;
import kaikan.facility.SiteEntry;
import kaikan.member.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// Reads where a site is and how to reach it. Every field may stay empty; digits and hyphens may be typed as Japanese keyboards give them.
final class ContactSheet {
    private static final Pattern POSTAL_CODE = Pattern.compile("〒?\\s*(\\d{3})-?(\\d{4})");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−ー]");
    private static final int ADDRESS_LENGTH = 200;

    private ContactSheet() {}

    /// The contact as typed.
    ///
    /// @param before the site as it stands; null for a new one
    static Contact read(Sheet sheet, SheetReader reader, @Nullable SiteEntry before) {
        Name address = new Name(reader.optional("address_ja", ADDRESS_LENGTH), reader.optional("address_en", ADDRESS_LENGTH));
        return new Contact(postalCode(sheet, reader), address, telephone(reader, before), reader.mail("mail", before == null ? "" : before.mail()));
    }

    private static String postalCode(Sheet sheet, SheetReader reader) {
        String typed = DASHES.matcher(sheet.half("postal_code")).replaceAll("-");
        Matcher code = POSTAL_CODE.matcher(typed);
        if (code.matches()) {
            return code.group(1) + "-" + code.group(2);
        }
        if (!typed.isEmpty()) {
            reader.wrong("postal_code", "postal-code");
        }
        return "";
    }

    /// A link dials it, so it goes without what is asked for there.
    private static String telephone(SheetReader reader, @Nullable SiteEntry before) {
        String telephone = reader.phone("telephone", before == null ? "" : before.telephone());
        if (PhoneNumber.read(telephone).filter(number -> !number.extension().isEmpty()).isPresent()) {
            reader.wrong("telephone", "telephone");
        }
        return telephone;
    }
}
