package kaikan.facility;

import kaikan.platform.text.Words;

/// Where a site is and how to reach those who run it. A part that nobody has entered is empty, and nothing of it is shown.
///
/// @param postalCode seven digits with a hyphen: `960-0000`
/// @param address street and town
/// @param telephone as it is dialled from within Japan
/// @param mail a mail address
public record Contact(String postalCode, Name address, String telephone, String mail) {
    /// Nothing was entered.
    public static final Contact NONE = new Contact("", new Name("", ""), "", "");

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return equals(NONE);
    }

    /// Postal code and address in one line, as letters carry it; empty where neither was entered.
    public String place(Words words) {
        String at = address.in(words.language());
        return postalCode.isEmpty() ? at : words.get("facility.contact.place", postalCode, at).strip();
    }

    /// The telephone's digits, for a link that dials.
    public String dialled() {
        return telephone.replaceAll("[^0-9+]", "");
    }

    /// All of it for the foot of a mail, under the name of the site; empty where nothing was entered.
    public String foot(Name site, Words words) {
        if (isEmpty()) {
            return "";
        }
        StringBuilder foot = new StringBuilder(words.get("facility.contact.of", site.in(words)));
        line(foot, place(words));
        line(foot, telephone.isEmpty() ? "" : words.get("facility.contact.telephone", telephone));
        line(foot, mail.isEmpty() ? "" : words.get("facility.contact.mail", mail));
        return foot.toString();
    }

    private static void line(StringBuilder foot, String text) {
        if (!text.isEmpty()) {
            foot.append('\n').append(text);
        }
    }
}
