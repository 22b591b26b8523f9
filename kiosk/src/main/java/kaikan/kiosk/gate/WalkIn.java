package kaikan.kiosk.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kaikan.protocol.Message;
import kaikan.protocol.PlainLine;
import kaikan.protocol.WalkInForm;

/// What somebody without a pass typed. What the site does not ask is empty and dropped.
///
/// @param purpose the index of a purpose in the form; empty if none was chosen
/// @param consent whether they agreed to the wording the form names
public record WalkIn(String name, String company, String host, String purpose, Consent consent, String language) {
    /// A name of signs that nobody can see is empty.
    public WalkIn {
        name = PlainLine.of(name);
        company = PlainLine.of(company);
        host = PlainLine.of(host);
    }

    /// Nothing typed yet.
    public static WalkIn empty(String language) {
        return new WalkIn("", "", "", "", Consent.NOT_GIVEN, language);
    }

    /// Whether anything has been answered.
    public boolean isBegun() {
        return !(name + company + host + purpose).isBlank() || consent == Consent.GIVEN;
    }

    /// What is missing or wrong, in the order of the form; empty if it can be taken.
    public List<Flaw> flaws(WalkInForm form) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (name.isBlank()) {
            flaws.add(Flaw.NAME_MISSING);
        }
        if (List.of(name, company, host).stream().anyMatch(typed -> typed.length() > Message.WalkInRegistered.LONGEST)) {
            flaws.add(Flaw.TOO_LONG);
        }
        if (form.asks().contains(WalkInForm.Question.HOST) && host.isBlank()) {
            flaws.add(Flaw.HOST_MISSING);
        }
        if (form.asks().contains(WalkInForm.Question.PURPOSE) && purposeIndex(form) < 0) {
            flaws.add(Flaw.PURPOSE_MISSING);
        }
        if (consent == Consent.NOT_GIVEN) {
            flaws.add(Flaw.CONSENT_MISSING);
        }
        return List.copyOf(flaws);
    }

    /// The index of the chosen purpose, or -1.
    public int purposeIndex(WalkInForm form) {
        return IntStream.range(0, form.purposes().size())
                .filter(index -> purpose.equals(Integer.toString(index)))
                .findFirst()
                .orElse(-1);
    }

    /// What the journal says of them; the form must be without flaws.
    Message.WalkInRegistered registered(String visit, WalkInForm form, int exitNumber) {
        int chosen = purposeIndex(form);
        return new Message.WalkInRegistered(
                visit,
                name,
                asked(form, WalkInForm.Question.COMPANY, company),
                asked(form, WalkInForm.Question.HOST, host),
                chosen < 0 ? "" : asked(form, WalkInForm.Question.PURPOSE, form.purposes().get(chosen).ja()),
                form.consentVersion(),
                language,
                exitNumber);
    }

    private static String asked(WalkInForm form, WalkInForm.Question question, String answer) {
        return form.asks().contains(question) ? answer : "";
    }

    /// Whether they agreed.
    public enum Consent {
        GIVEN,
        NOT_GIVEN
    }

    /// What keeps a form from being taken.
    public enum Flaw {
        NAME_MISSING,
        TOO_LONG,
        HOST_MISSING,
        PURPOSE_MISSING,
        CONSENT_MISSING
    }
}
