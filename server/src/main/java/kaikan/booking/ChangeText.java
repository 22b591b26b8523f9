package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// What the trail says of a change, in Japanese like the house's papers: what differs, and what the booking was before.
@Singleton
class ChangeText {
    private final Catalogues catalogues;
    private final Purposes purposes;
    private final Difference difference;
    private final Texts texts;

    ChangeText(Catalogues catalogues, Purposes purposes, Difference difference, Texts texts) {
        this.catalogues = catalogues;
        this.purposes = purposes;
        this.difference = difference;
        this.texts = texts;
    }

    String of(Booking before, Booking after) {
        Site site = catalogues.current().site(before.siteId());
        LocalDate day = before.span().startIn(site.zone()).toLocalDate();
        String group = purposes.group(site, before.particulars().applicantClass(), Language.JA, day);
        Words words = texts.in(Language.JA);
        String differs = Trail.differs(difference.of(before, after, words), words);
        return (differs + "\n" + Trail.before(catalogues.current(), before, group)).strip();
    }
}
