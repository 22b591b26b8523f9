package kaikan.kiosk.profile;

import java.util.List;
import java.util.SequencedMap;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// One value of a profile's text, with the line where it begins.
sealed interface Value {
    int line();

    /// A word or number.
    record Word(String text, Quotes quotes, int line) implements Value {
        /// Whether any reader of YAML takes it for a text, and not for a number, a date, yes or no.
        boolean isText() {
            return quotes == Quotes.AROUND || new Resolver().resolve(NodeId.scalar, text, true).equals(Tag.STR);
        }
    }

    /// A list.
    record Many(List<Value> items, int line) implements Value {}

    /// Keys with their values, in the order of the text.
    record Fields(SequencedMap<Key, Value> fields, int line) implements Value {}

    /// A key and its line.
    record Key(String name, int line) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(String its, _) && its.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /// Whether a word stands in quotes: a number in quotes is none.
    enum Quotes {
        NONE,
        AROUND
    }

    /// What kind of value this is, as people say it.
    default String kind() {
        return switch (this) {
            case Word(String text, _, _) -> text.isEmpty() ? "nothing" : Flaws.quoted(text);
            case Many _ -> "a list";
            case Fields _ -> "a group of keys";
        };
    }
}
