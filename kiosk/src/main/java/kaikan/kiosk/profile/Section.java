package kaikan.kiosk.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One group of keys while it is read. Whatever is wrong becomes a flaw, and the rest is looked at as well.
final class Section {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,5}) (ms|s)");

    /// Longest name of a key that is repeated in a sentence: longer ones are wrong.
    private static final int LONGEST = 30;

    private final String path;
    private final Value.Fields fields;
    private final Flaws flaws;

    /// What a text must look like, and how people say that.
    record Shape(Pattern pattern, String what) {
        Shape(String pattern, String what) {
            this(Pattern.compile(pattern), what);
        }
    }

    private Section(String path, Value.Fields fields, Flaws flaws) {
        this.path = path;
        this.fields = fields;
        this.flaws = flaws;
    }

    /// A whole profile.
    static Optional<Section> whole(Value value, Flaws flaws) {
        return loose("the profile", value, flaws).map(section -> section.check(Form.PROFILE));
    }

    /// A group whose keys are not yet known.
    private static Optional<Section> loose(String path, Value value, Flaws flaws) {
        if (value instanceof Value.Fields fields) {
            return Optional.of(new Section(path, fields, flaws));
        }
        flaws.add(value.line(), path + " must be a group of keys, not " + value.kind() + ".");
        return Optional.empty();
    }

    /// Says which keys there should be or should not be.
    Section check(Form form) {
        fields.fields().sequencedKeySet().stream().filter(key -> !form.keys().contains(key.name())).forEach(key -> flaws.add(
                key.line(), path + " has no key " + Flaws.quoted(key.name()) + "; its keys are " + String.join(", ", form.keys()) + "."));
        form.needed().stream().filter(key -> !has(key)).forEach(key -> flaws.add(fields.line(), path + " needs the key " + key + "."));
        return this;
    }

    String path() {
        return path;
    }

    int line() {
        return fields.line();
    }

    /// The line of a key's value, or of the group where the key is missing.
    int line(String key) {
        return get(key).map(Value::line).orElse(line());
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    Optional<Value> get(String key) {
        return Optional.ofNullable(fields.fields().get(new Value.Key(key, 0)));
    }

    SequencedMap<Value.Key, Value> all() {
        return fields.fields();
    }

    /// Whether a key has this one word, as in `panel: simulated`.
    boolean is(String key, String text) {
        return get(key).filter(value -> value instanceof Value.Word word && word.text().equals(text)).isPresent();
    }

    /// The names of the keys.
    Set<String> names() {
        return all().sequencedKeySet().stream().map(Value.Key::name).collect(Collectors.toSet());
    }

    /// How a key of this group is named in a sentence.
    String at(String key) {
        String name = Flaws.onOneLine(key, LONGEST);
        return path.equals("the profile") ? name : path + "." + name;
    }

    /// Says what is wrong with a key.
    void flaw(String key, String what) {
        flaws.add(line(key), at(key) + " " + what + ".");
    }

    Optional<Section> section(String key, Form form) {
        return loose(key).map(section -> section.check(form));
    }

    /// The group at a key, whose own keys are of a form that its content tells.
    Optional<Section> loose(String key) {
        return get(key).flatMap(value -> loose(at(key), value, flaws));
    }

    /// The items of a list, each a group; a missing list is empty.
    List<Section> items(String key) {
        return get(key).map(value -> many(key, value)).orElse(List.of());
    }

    private List<Section> many(String key, Value value) {
        if (!(value instanceof Value.Many(List<Value> items, _))) {
            flaw(key, "must be a list, not " + value.kind());
            return List.of();
        }
        Stream.Builder<Optional<Section>> sections = Stream.builder();
        for (int i = 0; i < items.size(); i++) {
            sections.add(loose(at(key) + "[" + (i + 1) + "]", items.get(i), flaws));
        }
        return sections.build().flatMap(Optional::stream).toList();
    }

    /// The values below are absent where the key is missing or its value is wrong; the latter is a flaw.
    Optional<Integer> whole(String key, int least, int most) {
        return read(key, "must be a whole number from " + least + " to " + most, word -> Optional.of(word)
                .filter(number -> number.quotes() == Value.Quotes.NONE && WHOLE.matcher(number.text()).matches())
                .map(number -> Integer.valueOf(number.text()))
                .filter(number -> number >= least && number <= most));
    }

    Optional<Integer> oneOf(String key, List<Integer> numbers) {
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return read(key, "must be one of " + all, word -> Optional.of(word)
                .filter(number -> number.quotes() == Value.Quotes.NONE && WHOLE.matcher(number.text()).matches())
                .map(number -> Integer.valueOf(number.text()))
                .filter(numbers::contains));
    }

    Optional<Duration> time(String key, Duration least, Duration most) {
        String must = "must be a time from " + written(least) + " to " + written(most) + ", with its unit";
        return read(key, must, word -> Optional.of(TIME.matcher(word.text()))
                .filter(Matcher::matches)
                .map(Section::duration)
                .filter(found -> found.compareTo(least) >= 0 && found.compareTo(most) <= 0));
    }

    private static Duration duration(Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }

    private static String written(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    <E extends Enum<E>> Optional<E> choice(String key, List<E> of) {
        String words = of.stream().map(Form::word).collect(Collectors.joining(", "));
        return read(key, "must be " + words.replaceFirst(", ([^,]*)$", " or $1"), word ->
                of.stream().filter(constant -> Form.word(constant).equals(word.text())).findFirst());
    }

    Optional<String> text(String key, Shape shape) {
        return read(key, "must be " + shape.what(), word ->
                Optional.of(word).filter(Value.Word::isText).map(Value.Word::text).filter(text -> shape.pattern().matcher(text).matches()));
    }

    /// The words of a list, at least one.
    Optional<List<String>> words(String key) {
        Optional<List<String>> words = get(key).map(value -> value instanceof Value.Many(List<Value> items, _) ? words(items) : List.of());
        words.filter(List::isEmpty).ifPresent(_ -> flaw(key, "must be a list of words, numbers among them in quotes"));
        return words.filter(found -> !found.isEmpty());
    }

    private static List<String> words(List<Value> items) {
        boolean good = items.stream().allMatch(item -> item instanceof Value.Word word && word.isText() && !word.text().isEmpty());
        return good ? items.stream().map(item -> ((Value.Word) item).text()).toList() : List.of();
    }

    private <T> Optional<T> read(String key, String must, Function<Value.Word, Optional<T>> reading) {
        Optional<Value> value = get(key);
        Optional<T> read = value.flatMap(found -> found instanceof Value.Word word ? reading.apply(word) : Optional.empty());
        if (value.isPresent() && read.isEmpty()) {
            flaw(key, must + ", not " + value.get().kind());
        }
        return read;
    }
}
