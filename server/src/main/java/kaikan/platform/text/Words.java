package kaikan.platform.text;

/// The sentences of the house in one language.
public final class Words {
    private static final String AT_THE_DESK = ".at-desk";

    private final Language language;
    private final Texts texts;
    private final boolean atTheDesk;
    private final boolean plainNames;

    Words(Language language, Texts texts) {
        this(language, texts, false, false);
    }

    private Words(Language language, Texts texts, boolean atTheDesk, boolean plainNames) {
        this.language = language;
        this.texts = texts;
        this.atTheDesk = atTheDesk;
        this.plainNames = plainNames;
    }

    /// The same sentences as staff read them who act for somebody: where there is one under the key and `.at-desk`, that one.
    public Words atTheDesk() {
        return new Words(language, texts, true, plainNames);
    }

    /// The same sentences for a mail, where a reading would stand in brackets behind its word: names stand there as they are written on doors.
    public Words inMail() {
        return new Words(language, texts, atTheDesk, true);
    }

    /// Whether the words of names get readings: in easy Japanese, where they can be drawn above them.
    public boolean readsNames() {
        return language == Language.EASY && !plainNames;
    }

    /// The language of these sentences.
    public Language language() {
        return language;
    }

    /// The sentence under `key` with `{0}`, `{1}` … replaced by `args`. There is no quoting. A whole number is written as [Figures#number] does:
    /// a year is given as text. Other values are formatted first. A [Spoken] value says itself in this language. `{0|person|people}` is replaced
    /// by the first word where `{0}` is 1, written as a figure, and by the second otherwise. In easy Japanese minutes and days are read as
    /// their number asks.
    ///
    /// @throws IllegalArgumentException when there is no such sentence
    public String get(String key, Object... args) {
        String filled = fill(texts.find(language, atTheDesk && has(key + AT_THE_DESK) ? key + AT_THE_DESK : key), args);
        return language == Language.EASY && args.length > 0 ? Counted.read(filled) : filled;
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
            int close = argumentAt(pattern, open, args.length) < 0 ? -1 : pattern.indexOf('}', open);
            if (close > 0) {
                Object argument = said(args[argumentAt(pattern, open, args.length)]);
                filled.append(pattern, done, open).append(close == open + 2 ? argument : oneOrMany(pattern.substring(open + 3, close), argument));
                done = close + 1;
            }
            open = pattern.indexOf('{', open + 1);
        }
        return filled.append(pattern, done, pattern.length()).toString();
    }

    private Object said(Object argument) {
        return switch (argument) {
            case Spoken spoken -> spoken.in(this);
            case Integer number -> Figures.number(number);
            case Long number -> Figures.number(number);
            case Object other -> other;
        };
    }

    private static String oneOrMany(String words, Object count) {
        int bar = words.indexOf('|');
        return String.valueOf(count).equals("1") ? words.substring(0, bar) : words.substring(bar + 1);
    }

    private static int argumentAt(String pattern, int open, int count) {
        boolean named = open + 2 < pattern.length() && (pattern.charAt(open + 2) == '}' || pattern.charAt(open + 2) == '|');
        int digit = named ? pattern.charAt(open + 1) - '0' : -1;
        return digit >= 0 && digit < count ? digit : -1;
    }
}
