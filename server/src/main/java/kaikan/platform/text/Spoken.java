package kaikan.platform.text;

/// Something that says itself differently in each language: a name, a date, a list. As an argument of a sentence it is said in the
/// sentence's language, so that whoever states a fact need not know who will read it.
@FunctionalInterface
public interface Spoken {
    /// How it is said with the words of one language, ready for people to read.
    String in(Words words);

    /// The sentence under a key of the bundles, filled with `args`.
    static Spoken text(String key, Object... args) {
        return words -> words.get(key, args);
    }
}
