package kaikan.booking;

import java.util.List;
import java.util.stream.Collectors;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// One fact that a change makes different, in words.
///
/// @param what the key of its name
/// @param before empty where something is only added
/// @param after empty where something is only dropped
public record Altered(String what, String before, String after) {
    /// Whether it is something more, beside what stays.
    public boolean added() {
        return before.isEmpty();
    }

    /// Whether something goes and nothing comes in its place.
    public boolean dropped() {
        return after.isEmpty();
    }

    /// Such facts, a line for each: 予定人数：5 人 → 8 人.
    static String lines(List<Altered> altered, Words words) {
        return altered.stream()
                .map(one -> words.get("booking.mail.line", words.get(one.what), one.inLine(words)))
                .collect(Collectors.joining("\n"));
    }

    /// Such facts within a sentence: 附属設備（プロジェクター × 1 → プロジェクター × 2）. Remarks are long: that they change is enough.
    static String within(List<Altered> altered, Words words) {
        return altered.stream()
                .map(one -> one.what.equals("booking.form.remarks")
                        ? words.get(one.what)
                        : words.get("booking.change.within", words.get(one.what), one.inLine(words)))
                .collect(Collectors.joining(words.language() == Language.EN ? "; " : "、"));
    }

    private String inLine(Words words) {
        if (added() || dropped()) {
            return words.get(added() ? "booking.change.added" : "booking.change.dropped") + " " + inLine(before + after, words);
        }
        return inLine(before, words) + " → " + inLine(after, words);
    }

    private static String inLine(String text, Words words) {
        return text.replace("\n", words.language() == Language.EN ? "; " : "、");
    }
}
