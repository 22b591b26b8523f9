package kaikan.kiosk.profile;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/// Reads YAML as far as a profile needs it: words, lists and groups of keys. No object is ever made of it, and what could make a small text
/// large or a simple one surprising is refused: references, tags, a key twice, several documents, deep nesting.
final class Text {
    private static final int DEEPEST = 8;
    /// Longest part of the library's own sentence.
    private static final int LONGEST = 160;

    private final Iterator<Event> events;
    private final Flaws flaws;

    private Text(Iterator<Event> events, Flaws flaws) {
        this.events = events;
        this.flaws = flaws;
    }

    /// The value that the text is; empty if it is none, and then a flaw says why.
    static Optional<Value> read(String text, Flaws flaws) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        try {
            return new Text(new Yaml(options).parse(new StringReader(text)).iterator(), flaws).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            flaws.add(line, "this is not YAML: " + oneLine(e.getProblem()) + ".");
        } catch (YAMLException e) {
            flaws.add(1, "this is not YAML: " + oneLine(e.getMessage()) + ".");
        } catch (Unfit e) {
            flaws.add(e.line, e.sentence);
        }
        return Optional.empty();
    }

    private Optional<Value> document() throws Unfit {
        Optional<Value> value = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                if (value.isPresent()) {
                    throw new Unfit(line(event), "a second document begins here, and a profile is one.");
                }
                value = Optional.of(value(node, 0));
            }
        }
        if (value.isEmpty()) {
            flaws.add(1, "the profile is empty.");
        }
        return value;
    }

    private Value value(NodeEvent event, int depth) throws Unfit {
        int line = line(event);
        if (depth > DEEPEST) {
            throw new Unfit(line, "this is nested deeper than any profile.");
        }
        if (event instanceof AliasEvent || event.getAnchor() != null) {
            throw new Unfit(line, "references (& and *) are not used in a profile, write the value out.");
        }
        return switch (event) {
            case ScalarEvent scalar -> word(scalar, line);
            case CollectionStartEvent start when start.getTag() != null -> throw tagged(line);
            case SequenceStartEvent _ -> many(line, depth);
            case MappingStartEvent _ -> fields(line, depth);
            default -> throw new Unfit(line, "this is nothing that stands in a profile.");
        };
    }

    private static Value word(ScalarEvent scalar, int line) throws Unfit {
        if (scalar.getTag() != null) {
            throw tagged(line);
        }
        boolean plain = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        return new Value.Word(scalar.getValue(), plain ? Value.Quotes.NONE : Value.Quotes.AROUND, line);
    }

    private Value many(int line, int depth) throws Unfit {
        List<Value> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value((NodeEvent) event, depth + 1));
        }
        return new Value.Many(items, line);
    }

    private Value fields(int line, int depth) throws Unfit {
        SequencedMap<Value.Key, Value> fields = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(value((NodeEvent) event, depth + 1) instanceof Value.Word word)) {
                throw new Unfit(line(event), "a key is one word.");
            }
            Value value = value((NodeEvent) events.next(), depth + 1);
            Value.Key key = new Value.Key(word.text(), word.line());
            if (!word.isText()) {
                flaws.add(word.line(), "the key " + Flaws.quoted(word.text()) + " must stand in quotes, because YAML takes it for something else.");
            }
            if (fields.putIfAbsent(key, value) != null) {
                int first = fields.sequencedKeySet().stream().filter(key::equals).findFirst().orElse(key).line();
                flaws.add(word.line(), "the key " + Flaws.quoted(word.text()) + " stands in line " + first + " already.");
            }
        }
        return new Value.Fields(fields, line);
    }

    private static Unfit tagged(int line) {
        return new Unfit(line, "tags (!) are not used in a profile.");
    }

    private static int line(Event event) {
        return event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
    }

    private static String oneLine(@Nullable String problem) {
        return problem == null ? "it cannot be understood" : Flaws.onOneLine(problem, LONGEST).replaceFirst("\\.$", "");
    }

    /// What cannot be read on from.
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String sentence;

        Unfit(int line, String sentence) {
            super(sentence);
            this.line = line;
            this.sentence = sentence;
        }
    }
}
