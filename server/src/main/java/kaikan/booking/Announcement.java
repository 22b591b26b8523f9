package kaikan.booking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kaikan.booking.Deed.Verb;
import kaikan.facility.Catalogue;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// What an applicant is told of something that happened to their booking: one wording for the mail and for the letter on paper. Only what
/// can be done in one of the two, such as to answer on a page, stands there alone.
///
/// @param kind what is told, as in `approve`; what is new depends on whether somebody must decide
/// @param reason in the words of the house; empty where there are none, or where they are not for the applicant
/// @param sought of an application to change an approved booking, that booking too; null for every other
/// @param closed what of it the house has closed, and when, where that ended it; says nothing of anything else
/// @param recalled which decision was taken back; says nothing of anything else
public record Announcement(String kind, String reason, @Nullable SoughtChange sought, Spoken closed, Spoken recalled) {
    private static final Spoken NOTHING = _ -> "";
    private static final String GIVEN_UP = "give-up";
    private static final String GIVEN_UP_AT_THE_DESK = "give-up-desk";

    static Announcement of(Booking booking, Verb verb, String reason, @Nullable SoughtChange sought) {
        return new Announcement(kind(booking, verb), said(verb) ? reason : "", sought, NOTHING, NOTHING);
    }

    /// What stands, for whoever got no mail of it or has lost it.
    static Announcement copy() {
        return new Announcement("copy", "", null, NOTHING, NOTHING);
    }

    /// That an approved booking which was changed since is approved as it stands now.
    static Announcement standing() {
        return new Announcement("standing", "", null, NOTHING, NOTHING);
    }

    /// The same with what was closed, and with whether it is its applicant who gave that up, at the desk or themselves; and with which
    /// decision was taken back.
    Announcement because(TrailFacts facts, Catalogue catalogue, Booking booking) {
        Spoken shut = facts.shut(catalogue, booking);
        String told = kind.equals("change") && facts.awaited().equals("confirmed") ? "change-confirmed" : kind;
        String how = facts.givenUp() ? givenUp(facts) : told;
        return new Announcement(how, reason, sought, shut, facts.takenBack(catalogue.site(booking.siteId())));
    }

    /// As what it is told that its applicant gave up what the house had closed: themselves, or at the desk.
    static String givenUp(TrailFacts facts) {
        return facts.said() == null ? GIVEN_UP : GIVEN_UP_AT_THE_DESK;
    }

    /// The mail's subject about a booking of this name.
    String subject(Words words, String title) {
        return words.get(ofChange(words, "booking.mail." + kind + ".subject"), title);
    }

    /// The paragraphs of the mail.
    ///
    /// @param until the time of day until which the reader can undo it; empty where they cannot
    List<String> inMail(Words words, String until) {
        String online = "booking.mail." + kind + ".online";
        return told(words, words.has(online) && !(gaveUp() && until.isEmpty()) ? words.get(online, until) : "");
    }

    /// The paragraphs of the mail to whoever can see the booking no more and gets no pass of it: nobody waits for them.
    List<String> toFormer(Words words) {
        String former = "booking.mail." + kind + ".text.left";
        List<String> paper = onPaper(words);
        return sought != null || !words.has(former)
                ? paper
                : Stream.concat(Stream.of(words.get(former)), paper.stream().skip(1)).toList();
    }

    /// The heading of the letter on paper.
    public String heading(Words words) {
        return words.get(ofChange(words, "booking.letter.title." + kind));
    }

    /// The paragraphs of the letter on paper.
    public List<String> onPaper(Words words) {
        String paper = "booking.letter.text." + kind;
        return told(words, words.has(paper) ? words.get(paper) : "");
    }

    /// Whether the applicant gave the booking up, and not only an application to change it.
    public boolean wished() {
        return sought == null && gaveUp();
    }

    private boolean gaveUp() {
        return kind.equals("cancel") || kind.equals("relinquish");
    }

    /// Whether the applicant gave up what the house had closed, so that all of the fee is given back.
    public boolean freed() {
        return kind.equals(GIVEN_UP) || kind.equals(GIVEN_UP_AT_THE_DESK);
    }

    /// Whether the house took the booking back, and not only an application to change it.
    public boolean takenBack() {
        return sought == null && tookBack();
    }

    private boolean tookBack() {
        return kind.equals("withdraw") || kind.equals("close");
    }

    /// Whether nothing is left of the booking or the application, so that no fee is due for it.
    public boolean nothingLeft() {
        return gaveUp() || freed() || tookBack() || kind.equals("reject") || kind.equals("expire") || kind.equals("lapse");
    }

    private List<String> told(Words words, String only) {
        String what = sought != null && words.has("booking.sought." + kind)
                ? sought.say(words, "booking.sought." + kind)
                : words.get("booking.mail." + kind + ".text");
        boolean undone = sought != null && gaveUp(); // an application is taken back for good
        String how = undone ? "" : only;
        String shut = closed.in(words);
        String which = shut.isEmpty() ? "" : words.get("booking.mail.line", words.get("booking.said.closed"), shut);
        String why = reason.isEmpty() ? "" : words.get("booking.mail.line", words.get("booking.said." + kind), reason);
        return Stream.of(what, recalled.in(words), how, which, why).filter(text -> !text.isEmpty()).toList();
    }

    /// What is said instead of an application to change a booking, if anything is.
    private String ofChange(Words words, String key) {
        String other = key + ".sought";
        return sought != null && words.has(other) ? other : key;
    }

    private static String kind(Booking booking, Verb verb) {
        return switch (verb) {
            case PLACE, BOOK, ENTER, ANSWER -> booking.state() == BookingState.CONFIRMED ? "confirmed" : "applied";
            case CHANGE -> changed(booking);
            case RESTORE -> booking.state() == BookingState.CONFIRMED ? "restore" : "restore-applied";
            case APPROVE, ADOPT, SEEK, LAPSE, REJECT, EXPIRE, RECALL, CLOSE, ASK, CANCEL, RELINQUISH, WITHDRAW ->
                verb.name().toLowerCase(Locale.ROOT);
        };
    }

    /// Of an application to change a booking, what stands meanwhile is more important than what was asked about it.
    private static String changed(Booking booking) {
        return switch (booking.state()) {
            case CONFIRMED -> "change";
            case ASKED_BACK -> booking.changes() == null ? "change-asked" : "change-applied";
            case APPLIED, REJECTED, CANCELLED, ADOPTED -> "change-applied";
        };
    }

    /// How somebody reached the desk is its own business, and what they answered they know.
    private static boolean said(Verb verb) {
        return switch (verb) {
            case ENTER, ANSWER, RELINQUISH -> false;
            case PLACE, BOOK, APPROVE, ADOPT, REJECT, EXPIRE, RECALL, ASK, CHANGE, SEEK, LAPSE, CANCEL, WITHDRAW, CLOSE, RESTORE -> true;
        };
    }
}
