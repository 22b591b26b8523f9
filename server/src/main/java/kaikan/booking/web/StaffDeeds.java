package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.Set;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.CancelBooking;
import kaikan.booking.DecideBooking;
import kaikan.booking.RecallDecision;
import kaikan.booking.Seen;
import kaikan.booking.SendCopy;
import kaikan.booking.TellApplicant;
import kaikan.member.Viewer;
import kaikan.platform.id.FormKey;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;
import kaikan.platform.web.Wrong;

/// Does what a button on a booking's page for staff asks for.
@Singleton
class StaffDeeds {
    /// What is wrong with the words that are typed with an act.
    private static final Set<Code> WORDS = Set.of(Code.REASON_MISSING, Code.ANSWER_MISSING, Code.REASON_TOO_LONG);

    private final DecideBooking deciding;
    private final RecallDecision recalling;
    private final CancelBooking cancelling;
    private final TellApplicant telling;
    private final SendCopy sending;

    StaffDeeds(DecideBooking deciding, RecallDecision recalling, CancelBooking cancelling, TellApplicant telling, SendCopy sending) {
        this.sending = sending;
        this.deciding = deciding;
        this.recalling = recalling;
        this.cancelling = cancelling;
        this.telling = telling;
    }

    /// @param act the last part of the address that the form was sent to
    Answer<Booking> act(String act, Viewer by, Booking booking, Typed typed) {
        Seen seen = OwnDeeds.seen(booking, typed);
        String words = typed.value(field(act));
        return switch (act) {
            case "approve" -> deciding.approve(by, seen, words);
            case "reject" -> deciding.reject(by, seen, words);
            case "expire" -> deciding.expire(by, seen, words);
            case "ask" -> deciding.askBack(by, seen, words);
            case "answer" -> deciding.answer(by, seen, words);
            case "recall" -> recalling.recall(by, seen);
            case "withdraw" -> cancelling.withdraw(by, seen, words);
            case "relinquish" -> cancelling.relinquish(by, seen, words);
            case "undo" -> cancelling.undo(by, seen);
            case "told" -> telling.told(by, seen, TellApplicant.Way.of(typed.value("way")));
            case "send" -> sending.send(by, seen, FormKey.read(typed.value("key")));
            case String _ -> Answer.refused(Code.UNKNOWN);
        };
    }

    /// The deed that an act does, by its name.
    static String deed(String act) {
        return act.equals("undo") ? "restore" : act;
    }

    /// The field in which that act's words are typed.
    static String field(String act) {
        return switch (act) {
            case "approve" -> "note";
            case "reject" -> "reason";
            case "expire" -> "expiry";
            case "ask" -> "question";
            case "answer" -> "answer";
            case "relinquish" -> "how";
            case String _ -> "withdrawal";
        };
    }

    /// What that field is called.
    private static String label(String act) {
        return switch (act) {
            case "approve" -> "booking.decide.note";
            case "reject" -> "booking.decide.reason";
            case "expire" -> "booking.expire.reason";
            case "ask" -> "booking.decide.question";
            case "answer" -> "booking.behalf.answer";
            case "relinquish" -> "booking.relinquish.how";
            case String _ -> "booking.withdraw.reason";
        };
    }

    /// What must be corrected in the form; nothing when the refusal is about something else.
    static FormErrors errors(String act, BookingRefusal refusal, Page page) {
        return WORDS.contains(refusal.reason()) ? FormErrors.none().with(field(act), wrong(label(act), refusal, page)) : FormErrors.none();
    }

    /// What is wrong with the words in a field; of an empty one, which field it is.
    ///
    /// @param label the key of what the field is called
    static Wrong wrong(String label, BookingRefusal refusal, Page page) {
        return refusal.reason() == Code.REASON_MISSING
                ? Wrong.of(page.t("booking.refusal.reason-missing.field", page.t(label)))
                : Wrong.of(page.words(), refusal);
    }
}
