package kaikan.admission;

import kaikan.protocol.RandomId;

/// What a form of the desk calls what is done with it, so that sent twice it is done once, and can be taken back as one.
///
/// @param text a [RandomId]
public record Ticket(String text) {
    public Ticket {
        if (!RandomId.is(text)) {
            throw new IllegalArgumentException("not a ticket: " + text);
        }
    }

    /// A new one, for a form.
    public static Ticket next() {
        return new Ticket(RandomId.next());
    }

    /// What came back with a form; a form that says nothing of the kind is one of its own.
    public static Ticket of(String said) {
        return RandomId.is(said) ? new Ticket(said) : next();
    }

    /// Names what is said of the person with that number among those whom it is about.
    String saying(int number) {
        return text + "-" + number;
    }

    /// Names that the same is taken back.
    String undoing(int number) {
        return text + "/" + number;
    }
}
