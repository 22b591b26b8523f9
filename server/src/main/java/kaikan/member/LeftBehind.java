package kaikan.member;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Words;

/// What stays in an organisation when one of its members leaves it, as the page says it before.
///
/// @param last whether nobody is left there then
/// @param ahead what is still to come, soonest first; only of interest for the last one
/// @param undoable what was given up and can still be taken back: by those who stay, or by nobody after the last one
/// @param owed for what the house may have money to return to the organisation, newest first
/// @param invitations how many nobody has accepted yet; they end with the last member
public record LeftBehind(
        boolean last, List<Objection.Obligation> ahead, List<Objection.Obligation> undoable, List<Objection.Obligation> owed, int invitations) {
    private static final String LAST = "last-";

    public LeftBehind {
        ahead = List.copyOf(ahead);
        undoable = List.copyOf(undoable);
        owed = List.copyOf(owed);
    }

    /// A mark of all that is said of it: it differs where anything of that does.
    ///
    /// @param words always those of the same language
    String mark(Words words) {
        String all = Stream.of(ahead, undoable, owed)
                .map(list -> list.stream().map(one -> one.path() + " " + one.what().in(words)).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return (last ? LAST : "") + Secret.hash(all + "\n\n" + invitations);
    }

    /// Whether that mark was one of a last member's.
    static boolean ofTheLast(String mark) {
        return mark.startsWith(LAST);
    }
}
