package kaikan.admission.web;

import java.util.Map;
import kaikan.admission.GuestBound;
import kaikan.platform.text.Plain;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.web.FormErrors;

/// What the desk is asked before somebody passes: how many they are, and why they are let in at another time than their pass is for.
///
/// @param code of the pass, as it was scanned
/// @param limit how many the pass is for
/// @param inside how many of them are inside; 0 where nobody is asked who leaves
/// @param room how many more may go in; 0 where nobody is asked who enters
/// @param late whether it is not their time, so that entering needs a reason
/// @param in how many enter, as typed
/// @param out how many leave, as typed
/// @param reason as typed
/// @param errors by `in-people`, `out-people` and `in-reason`
public record Question(
        String code, int limit, int inside, int room, boolean late, String in, String out, String reason, FormErrors errors) {
    /// Nobody types more; a pass is far longer.
    private static final int LONGEST_ANSWER = 40;

    static Question howMany(String code, int limit, int inside, int room) {
        return new Question(code, limit, inside, room, false, "1", Integer.toString(inside), "", FormErrors.none());
    }

    static Question why(String code, int limit) {
        return new Question(code, limit, 0, limit, true, "1", "", "", FormErrors.none());
    }

    /// Whether they are asked how many they are.
    public boolean several() {
        return limit > 1;
    }

    /// The field in which the number is typed; empty where nobody is asked how many they are. Never the reason: the next pass that is scanned
    /// would stand there as one.
    public String field() {
        if (room > 0) {
            return several() ? "in-people" : "";
        }
        return inside > 0 ? "out-people" : "";
    }

    /// Whether the focus stands in that field: whoever scanned a group types its number next, and types it again where it was wrong.
    public boolean focused(String name) {
        return errors.isEmpty() ? name.equals(field()) : errors.of(name) != null;
    }

    /// The same question with what was typed and what is wrong with it.
    Question again(Map<String, String> form, FormErrors wrong) {
        boolean leaves = "leave".equals(form.get("wish"));
        String people = form.getOrDefault("people", "");
        return new Question(
                code, limit, inside, room, late, leaves ? in : people, leaves ? people : out, Plain.line(form.getOrDefault("reason", "")), wrong);
    }

    /// The pass that was scanned in place of an answer; empty where there was none.
    static String scanned(Map<String, String> form) {
        String typed = form.getOrDefault("people", "").strip();
        return typed.length() > LONGEST_ANSWER ? typed : "";
    }

    /// The number that was typed, with or without the word for people; 0 for what is none, or more than any pass. A form for one person says
    /// nothing.
    static int people(Map<String, String> form) {
        int people = TypedNumber.of(form.getOrDefault("people", "1"), TypedNumber.Unit.PEOPLE);
        return people > GuestBound.LARGEST ? 0 : people;
    }
}
