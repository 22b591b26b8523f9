package kaikan.booking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kaikan.booking.Deed.Verb;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// What an applicant is told of something that happened to their booking: one wording for the mail and for the letter on paper. Only what
/// can be done in one of the two, such as to answer on a page, stands there alone.
///
/// @param kind what is told, as in `approve`; what is new depends on whether somebody must decide
/// @param reason in the words of the house; empty where there are none, or where they are not for the applicant
/// @param former the approved booking that was given up for what is told of; null where none was
public record Announcement(String kind, String reason, @Nullable Former former) {
    static Announcement of(Booking booking, Verb verb, String reason, @Nullable Former former) {
        return new Announcement(kind(booking, verb), said(verb) ? reason : "", former);
    }

    /// The mail's subject about a booking of this name.
    String subject(Words words, String title) {
        return words.get(ofFormer(words, "booking.mail." + kind + ".subject"), title);
    }

    /// The paragraphs of the mail.
    List<String> inMail(Words words) {
        return told(words, "booking.mail." + kind + ".online");
    }

    /// The heading of the letter on paper.
    public String heading(Words words) {
        return words.get(ofFormer(words, "booking.letter.title." + kind));
    }

    /// The paragraphs of the letter on paper.
    public List<String> onPaper(Words words) {
        return told(words, "booking.letter.text." + kind);
    }

    /// Whether the applicant gave the booking up.
    public boolean wished() {
        return kind.equals("cancel") || kind.equals("relinquish");
    }

    /// Whether the house took the booking back.
    public boolean takenBack() {
        return kind.equals("withdraw") || kind.equals("close");
    }

    /// Whether the applicant has no booking any more, so that no fee is due.
    public boolean nothingLeft() {
        return wished() || takenBack() || kind.equals("reject") || kind.equals("expire");
    }

    private List<String> told(Words words, String only) {
        String what = former != null && words.has("booking.former." + kind)
                ? former.say(words, "booking.former." + kind)
                : words.get("booking.mail." + kind + ".text");
        String how = words.has(only) ? words.get(only) : "";
        String why = reason.isEmpty() ? "" : words.get("booking.mail.line", words.get("booking.said." + kind), reason);
        return Stream.of(what, how, why).filter(text -> !text.isEmpty()).toList();
    }

    /// What is said instead where an approved booking was given up, if anything is.
    private String ofFormer(Words words, String key) {
        String other = key + ".former";
        return former != null && words.has(other) ? other : key;
    }

    private static String kind(Booking booking, Verb verb) {
        return switch (verb) {
            case PLACE, ENTER, ANSWER -> booking.state() == BookingState.CONFIRMED ? "confirmed" : "applied";
            case CHANGE -> booking.state() == BookingState.CONFIRMED ? "change" : "change-applied";
            case RESTORE -> booking.state() == BookingState.CONFIRMED ? "restore" : "restore-applied";
            case APPROVE, REJECT, EXPIRE, RECALL, CLOSE, ASK, CANCEL, RELINQUISH, WITHDRAW ->
                verb.name().toLowerCase(Locale.ROOT);
        };
    }

    /// How somebody reached the desk is its own business, and what they answered they know.
    private static boolean said(Verb verb) {
        return switch (verb) {
            case ENTER, ANSWER, RELINQUISH -> false;
            case PLACE, APPROVE, REJECT, EXPIRE, RECALL, ASK, CHANGE, CANCEL, WITHDRAW, CLOSE, RESTORE -> true;
        };
    }
}
