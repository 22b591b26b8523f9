package kaikan.device;

import java.util.List;
import java.util.Set;
import kaikan.protocol.Name;
import kaikan.protocol.WalkInForm;

/// What kiosks ask people without a pass.
final class WalkIns {
    /// The wording of the consent; it changes with the text on the kiosk.
    private static final String CONSENT = "2026-12";

    private static final List<Name> PURPOSES = List.of(
            new Name("見学", "Visit", "見学《けんがく》"),
            new Name("打合せ", "Meeting", "打《う》ち合《あ》わせ"),
            new Name("相談", "Advice", "相談《そうだん》"),
            new Name("納品・工事", "Delivery or repair", "荷物《にもつ》・工事《こうじ》"),
            new Name("その他", "Other", "ほかの用《よう》"));

    private WalkIns() {}

    /// The form of a house that asks these questions and erases names after so many days.
    static WalkInForm form(Set<WalkInForm.Question> asks, int keptDays) {
        return new WalkInForm(asks, PURPOSES, CONSENT, keptDays);
    }
}
