package kaikan.booking.web;

import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Who has a booking reads in the mail what its page says of money: how the fee is made up, and what is given back if they give it up.
class MoneyInTheMailTest extends DeskHelps {
    @Test
    void aConfirmationSaysHowTheFeeIsMadeUpAndHowTheBookingCanBeGivenUp() {
        book(sato, "bigpalette", "small-1,2026-12-18,09:00,13:00", "small-2,2026-12-19,09:00,17:00");
        String mail = house.lastMail();
        assertTrue(mail.contains("料金の内訳\n小会議室 1　12月18日（金） 9:00〜13:00：午前 3,960円\n小会議室 2　12月19日（土） "), mail);
        assertTrue(mail.contains("\n合計：11,550円\nうち消費税（10%）：1,050円\n\nキャンセルした場合\n取消しは、使用（設営をふくむ）が始まるまで、予約のページか窓口でできます。\n7日前まで：全額を返還\n"), mail);
        assertTrue(mail.contains("\n出典：条例 第9条2"), mail);
    }

    @Test
    void anApplicationSaysItWithItsApprovalAndARefusalNever() {
        String path = path(book(sato, "bigpalette", "hall-a,2026-12-22,09:00,13:00"));
        assertFalse(house.lastMail().contains("料金の内訳"), house.lastMail());
        staff(reviewer, path, "approve", "note", "");
        assertTrue(house.lastMail().contains("料金の内訳") && house.lastMail().contains("キャンセルした場合"), house.lastMail());
        String refused = path(book(sato, "bigpalette", "hall-b,2026-12-22,09:00,13:00"));
        staff(reviewer, refused, "reject", "reason", "点検の日です");
        assertFalse(house.lastMail().contains("料金の内訳") || house.lastMail().contains("キャンセルした場合"), house.lastMail());
    }
}
