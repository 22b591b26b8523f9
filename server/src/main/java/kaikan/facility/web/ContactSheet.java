package kaikan.facility.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.facility.Contact;
import kaikan.facility.Name;

/// Reads where a site is and how to reach it. Every field may stay empty; digits and hyphens may be typed as Japanese keyboards give them.
final class ContactSheet {
    private static final Pattern POSTAL_CODE = Pattern.compile("〒?\\s*(\\d{3})-?(\\d{4})");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9() -]{9,30}");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−ー]");
    private static final int FEWEST_DIGITS = 9;
    private static final int ADDRESS_LENGTH = 200;

    private ContactSheet() {}

    static Contact read(Sheet sheet, SheetReader reader) {
        Name address = new Name(reader.optional("address_ja", ADDRESS_LENGTH), reader.optional("address_en", ADDRESS_LENGTH));
        return new Contact(postalCode(sheet, reader), address, telephone(sheet, reader), reader.mail("mail"));
    }

    private static String postalCode(Sheet sheet, SheetReader reader) {
        String typed = hyphened(sheet, "postal_code");
        Matcher code = POSTAL_CODE.matcher(typed);
        if (code.matches()) {
            return code.group(1) + "-" + code.group(2);
        }
        if (!typed.isEmpty()) {
            reader.wrong("postal_code", "postal-code");
        }
        return "";
    }

    private static String telephone(Sheet sheet, SheetReader reader) {
        String typed = hyphened(sheet, "telephone");
        boolean dialled = TELEPHONE.matcher(typed).matches() && typed.replaceAll("[^0-9]", "").length() >= FEWEST_DIGITS;
        if (!typed.isEmpty() && !dialled) {
            reader.wrong("telephone", "telephone");
        }
        return dialled ? typed : "";
    }

    private static String hyphened(Sheet sheet, String field) {
        return DASHES.matcher(sheet.half(field)).replaceAll("-");
    }
}
