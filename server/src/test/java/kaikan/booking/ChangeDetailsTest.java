package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import org.junit.jupiter.api.Test;

class ChangeDetailsTest {
    private final Words words = new Texts().in(Language.JA);

    @Test
    void whatIsKeptForProgramsIsNotRead() {
        String detail = "手放した予約: 4*1@2026-12-12T04:00:00Z+0+240+0 | general | | 0 | 16 | 90000\n予定人数：5 人 → 8 人";
        assertEquals(Optional.of("予定人数：5 人 → 8 人"), new ChangeDetails().say("booking.change", "", detail, words));
        assertEquals(Optional.empty(), new ChangeDetails().say("booking.cancel", "", detail, words));
    }
}
