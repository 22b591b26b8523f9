package kaikan.platform.text;

/// The sentences of the house in one language.
public final class Words {
    private final Language language;
    private final Texts texts;

    Words(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The language of these sentences.
    public Language language() {
        return language;
    }

    /// The sentence under `key` with `{0}`, `{1}` … replaced by `args`. There is no quoting and no number formatting: format values first.
    /// A [Spoken] value says itself in this language.
    ///
    /// @throws IllegalArgumentException when there is no such sentence
    public String get(String key, Object... args) {
        return fill(texts.find(language, key), args);
    }

    /// Whether there is a sentence under `key`.
    public boolean has(String key) {
        return texts.has(language, key);
    }

    private String fill(String pattern, Object[] args) {
        int open = args.length == 0 ? -1 : pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int done = 0;
        while (open >= 0) {
            int argument = argumentAt(pattern, open, args.length);
            if (argument >= 0) {
                filled.append(pattern, done, open).append(said(args[argument]));
                done = open + 3;
            }
            open = pattern.indexOf('{', open + 1);
        }
        return filled.append(pattern, done, pattern.length()).toString();
    }

    private Object said(Object argument) {
        return argument instanceof Spoken spoken ? spoken.in(this) : argument;
    }

    private static int argumentAt(String pattern, int open, int count) {
        if (open + 2 >= pattern.length() || pattern.charAt(open + 2) != '}') {
            return -1;
        }
        int digit = pattern.charAt(open + 1) - '0';
        return digit >= 0 && digit < count ? digit : -1;
    }
}
