package kaikan.ordinance.web;

import java.util.stream.Stream;
import kaikan.platform.text.KnownReadings;
import kaikan.platform.text.Words;

/// Readings in easy Japanese for the words that sources are made of, such as 条例 and 別表. The names in them have none: the register of
/// owners and sites knows no kana.
public final class SourceReadings {
    private SourceReadings() {}

    /// The source for that reader, readings as 漢字《かんじ》.
    public static String of(String source, Words words) {
        return words.readsNames() ? KnownReadings.from(Stream.of(words.get("ordinance.source.words"))).in(source) : source;
    }
}
