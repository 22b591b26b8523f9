package kaikan.booking;
import kaikan.money.Yen;
import kaikan.platform.text.Plain;

/// What an application says besides spaces and times.
///
/// @param title name of the event; 1 to 200 characters
/// @param publication who may read the title
/// @param purpose what it is for: [#GENERAL], or a purpose of the owner's ordinance by its key
/// @param applicantClass as what the applicant applies, a key of the ordinance; empty for the ordinary class
/// @param ticket the highest price of admission; zero when admission is free
/// @param organiser who holds the event, as they want to be named; 1 to 200 characters
/// @param people how many are expected, at least 1
/// @param remarks anything else; at most 1,000 characters
public record Particulars(
        String title,
        Publication publication,
        String purpose,
        String applicantClass,
        Yen ticket,
        String organiser,
        int people,
        String remarks) {
    /// The purpose of whoever has none of the ordinance's special ones.
    public static final String GENERAL = "general";
    /// Most characters of the remarks.
    public static final int LONGEST_REMARKS = 1_000;

    /// The same, priced as those others are: of their purpose, class and price of admission.
    public Particulars pricedAs(Particulars others) {
        return new Particulars(title, publication, others.purpose, others.applicantClass, others.ticket, organiser, people, remarks);
    }

    public Particulars {
        title = Plain.line(title);
        organiser = Plain.line(organiser);
        remarks = Plain.text(remarks);
    }
}
