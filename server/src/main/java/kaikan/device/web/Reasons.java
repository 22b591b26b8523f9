package kaikan.device.web;

import kaikan.device.DeadLetter;
import kaikan.platform.web.Page;

/// Why rows were refused, as pages say it.
public final class Reasons {
    private static final String KEY = "device.letters.code.";

    private Reasons() {}

    /// The reason in the reader's language; of one that an earlier version gave, its code.
    public static String of(Page page, DeadLetter letter) {
        String known = KEY + letter.code();
        return page.words().has(known) ? page.t(known) : page.t("device.letters.code.other", letter.code());
    }
}
