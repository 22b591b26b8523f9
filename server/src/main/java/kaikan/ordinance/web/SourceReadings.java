package kaikan.ordinance.web;

import java.util.stream.Stream;
import kaikan.facility.NameReadings;
import kaikan.platform.text.KnownReadings;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// Readings in easy Japanese for the words that sources are made of, such as 条例 and 別表, and for those that names are made of: a source names
/// the house, the room or the applicant. What nobody has given a reading stays as it is; how a name is read is not guessed.
public final class SourceReadings {
    private SourceReadings() {}

    /// Made once, because every line of a price names its source.
    private static final class Known {
        private static final KnownReadings READINGS = readings(new Texts().in(Language.EASY));

        private static KnownReadings readings(Words words) {
            return KnownReadings.from(Stream.concat(Stream.of(words.get("ordinance.source.words")), NameReadings.words(words)));
        }
    }

    /// The source for that reader, readings as 漢字《かんじ》.
    public static String of(String source, Words words) {
        return words.readsNames() ? Known.READINGS.in(source) : source;
    }
}
