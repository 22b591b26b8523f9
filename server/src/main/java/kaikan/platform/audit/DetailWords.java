package kaikan.platform.audit;

import java.util.Optional;
import kaikan.platform.text.Words;

/// Says what a room wrote into the trail as keys and numbers in the reader's words. A room that does so implements it as a bean.
public interface DetailWords {
    /// A value, or the facts of an entry, that the room wrote; empty where it is not its own or cannot be read any more.
    ///
    /// @param verb the word of the trail under which it stands
    /// @param field the name of the fact that it belongs to; empty where the whole detail is one
    Optional<String> say(String verb, String field, String value, Words words);

    /// An entry whose word and reason do not tell by themselves whose act it was; empty for every other.
    default Optional<Told> tell(Entry entry, Words words) {
        return Optional.empty();
    }

    /// An entry as its reader is told it.
    ///
    /// @param verb what was done
    /// @param reason why; may be empty
    record Told(String verb, String reason) {}
}
