package kaikan.protocol;

import static kaikan.protocol.Door.HERE;
import static kaikan.protocol.Door.ID;
import static kaikan.protocol.Door.OTHER;
import static kaikan.protocol.Door.PASS;
import static kaikan.protocol.Door.at;
import static kaikan.protocol.Door.codeOf;
import static kaikan.protocol.Door.entry;
import static kaikan.protocol.Door.insideSince;
import static kaikan.protocol.Door.known;
import static kaikan.protocol.Door.listed;
import static kaikan.protocol.Door.opening;
import static kaikan.protocol.Door.outside;
import static kaikan.protocol.Door.scan;
import static kaikan.protocol.Door.window;
import static kaikan.protocol.Door.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The decision table of the door.
final class AdmissionTest {
    @ParameterizedTest
    @CsvSource({
        "09:29:59, TOO_EARLY", "09:30, ENTER LISTED", "10:00, ENTER LISTED", "11:59:59, ENTER LISTED", "12:00, OVER", "23:59, OVER",
        "00:00, TOO_EARLY"
    })
    void theDoorIsOpenFromHalfAnHourBeforeUntilTheEnd(String time, String answer) {
        assertEquals(answer, codeOf(scan(outside(), time)));
    }

    @Test
    void aRefusalSaysWhenToComeBack() {
        assertEquals(new Decision.Refuse(new Refusal.TooEarly(at("09:30")), PASS), scan(outside(), "08:00"));
        assertEquals(new Decision.Refuse(new Refusal.Over(at("12:00")), PASS), scan(outside(), "13:00"));
        Decision yesterday = Admission.decide(
                new Knock(new PassCheck.Genuine(PASS), Knock.Wish.INFERRED, at("08:00").minusSeconds(86_400)), outside());
        LocalDate day = LocalDate.of(2026, 12, 8);
        assertEquals(new Decision.Refuse(new Refusal.WrongDay(day, at("09:30")), PASS), yesterday);
        Decision tomorrow = Admission.decide(
                new Knock(new PassCheck.Genuine(PASS), Knock.Wish.INFERRED, at("11:00").plusSeconds(86_400)), outside());
        assertEquals(new Decision.Refuse(new Refusal.WrongDay(day, at("09:30")), PASS), tomorrow);
    }

    @Test
    void aPassOfAnotherSiteIsSentToTheRightBuilding() {
        Pass stray = new Pass(1, ID, 1, PASS.validity());
        Knock knock = new Knock(new PassCheck.Genuine(stray), Knock.Wish.INFERRED, at("10:00"));
        assertEquals(new Decision.Refuse(new Refusal.WrongBuilding(OTHER), stray), Admission.decide(knock, outside()));
        Known alone = new Known(HERE, List.of(), listed(), List.of(), null, new Known.Headcount(0, null), null);
        assertEquals(new Decision.Refuse(new Refusal.WrongBuilding(null), stray), Admission.decide(knock, alone));
    }

    @Test
    void aBookingWasMovedWhereThePassSaysNoneOfItsTimes() {
        assertEquals(Optional.empty(), Admission.movedTo(PASS, outside(), at("13:00")));
        assertEquals(Optional.empty(), Admission.movedTo(PASS, known(new Listing.Unlisted(), List.of(), null), at("13:00")));
        Pass before = new Pass(1, ID, 6, new Window(at("13:30"), at("15:00")));
        assertEquals(Optional.of(at("10:00")), Admission.movedTo(before, outside(), at("08:00")));
        assertEquals(Optional.of(at("10:00")), Admission.movedTo(before, outside(), at("14:00")), "over by now");
        Pass abutting = new Pass(1, ID, 6, new Window(at("12:00"), at("15:00")));
        assertEquals(Optional.of(at("10:00")), Admission.movedTo(abutting, outside(), at("14:00")));
    }

    @Test
    void whatWasTakenBackStaysOutside() {
        assertEquals("CANCELLED", codeOf(scan(known(new Listing.Revoked(), List.of(), null), "10:00")));
        Listing cancelled = new Listing.Listed(entry(1, PassEntry.Standing.CANCELLED));
        assertEquals("CANCELLED", codeOf(scan(known(cancelled, List.of(), null), "10:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "10:00:00, CANCELLED", "10:00:07, CANCELLED", "10:00:08, CANCELLED", "10:00:59, CANCELLED", "10:01:00, LEAVE V", "18:00, LEAVE V"
    })
    void whatIsTakenBackAfterAnEntryIsRefusedAlsoAsARepeatAndLeadsWhoeverIsInsideOut(String time, String answer) {
        List<Known.Stay> stay = List.of(new Known.Stay("V", at("10:00")));
        Known.Step entry = new Known.Step(Known.Direction.IN, "V", at("10:00"));
        for (Listing listing : List.of(new Listing.Revoked(), new Listing.Listed(entry(1, PassEntry.Standing.CANCELLED)))) {
            assertEquals(answer, codeOf(scan(known(listing, stay, entry), time)));
            assertEquals("CANCELLED", codeOf(wish(known(listing, stay, entry), Knock.Wish.ENTER, time)));
            assertEquals("LEAVE V", codeOf(wish(known(listing, stay, entry), Knock.Wish.LEAVE, time)));
        }
    }

    @Test
    void whoHasLeftWithWhatWasTakenBackHearsThatTheyHaveLeft() {
        Known.Step exit = new Known.Step(Known.Direction.OUT, "V", at("10:30"));
        Known left = known(new Listing.Listed(entry(1, PassEntry.Standing.CANCELLED)), List.of(), exit);
        assertEquals("AGAIN OUT", codeOf(scan(left, "10:30:05")));
        assertEquals("CANCELLED", codeOf(scan(left, "10:30:08")));
    }

    @Test
    void aGroupWhosePassWasTakenBackStaysAGroupThatLeaves() {
        Listing group = new Listing.Listed(entry(3, PassEntry.Standing.CANCELLED));
        List<Known.Stay> two = List.of(new Known.Stay("V", at("10:00")), new Known.Stay("W", at("10:01")));
        Known inside = known(group, two, new Known.Step(Known.Direction.IN, "W", at("10:01")));
        assertEquals("CANCELLED", codeOf(scan(inside, "10:01:01")));
        assertEquals("CANCELLED", codeOf(scan(inside, "11:00")));
        Decision leave = wish(inside, Knock.Wish.LEAVE, "11:00");
        assertEquals("LEAVE V", codeOf(leave));
        assertTrue(Admission.leavesOpenHowMany(inside, leave));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "untold", textBlock = """
            10:00-12:00 | 09:00-21:00             | 09:30
            09:00-12:00 | 09:00-21:00             | 09:00
            09:10-12:00 | 09:00-21:00             | 09:00
            09:30-12:00 | 09:00-21:00             | 09:00
            09:45-12:00 | 09:00-21:00             | 09:15
            08:00-12:00 | 09:00-21:00             | 07:30
            21:00-22:00 | 09:00-21:00             | 20:30
            11:00-12:00 | 09:00-12:00,13:00-17:00 | 10:30
            13:00-15:00 | 09:00-12:00,13:00-17:00 | 13:00
            12:30-15:00 | 09:00-12:00,13:00-17:00 | 12:00
            13:45-15:00 | 09:00-12:00,13:00-17:00 | 13:15
            23:00-24:00 | 22:45-24:00             | 22:45
            01:00-02:00 | 00:00-24:00             | 00:30
            09:00-12:00 | ''                      | 08:30
            09:00-12:00 | untold                  | 08:30
            """)
    void theDoorOpensHalfAnHourBeforeButNotBeforeTheHouseOpensForIt(String use, @Nullable String hours, String opens) {
        Listing listing = new Listing.Listed(entry(1, PassEntry.Standing.VALID, window(use)));
        Known known = known(listing, List.of(), null, hours == null ? null : opening(hours));
        assertEquals(new Decision.Refuse(new Refusal.TooEarly(at(opens)), PASS), scan(known, at(opens).minusSeconds(1)));
        assertEquals(
                new Decision.Enter(PASS, Basis.LISTED, known.entry(), window(use).to()), scan(known, at(opens)), "until the end of the use");
    }

    @Test
    void betweenTwoUsesADayTheDoorWaitsForTheHouseToOpenAgain() {
        Listing listing = new Listing.Listed(entry(1, PassEntry.Standing.VALID, window("10:00-12:00"), window("13:00-15:00")));
        Known known = known(listing, List.of(), null, opening("09:00-12:00,13:00-17:00"));
        assertEquals("ENTER LISTED", codeOf(scan(known, "11:59:59")));
        assertEquals(new Decision.Refuse(new Refusal.TooEarly(at("13:00")), PASS), scan(known, "12:30"));
        assertEquals("ENTER LISTED", codeOf(scan(known, "13:00")));
    }

    @Test
    void whoComesOnAnotherDayIsToldWhenTheHouseOpens() {
        Known known = known(
                new Listing.Listed(entry(1, PassEntry.Standing.VALID, window("09:00-12:00"))), List.of(), null, opening("09:00-21:00"));
        Refusal day = new Refusal.WrongDay(LocalDate.of(2026, 12, 8), at("09:00"));
        assertEquals(new Decision.Refuse(day, PASS), scan(known, at("08:45").minusSeconds(86_400)));
    }

    @Test
    void whoWasLetInBeforeTheHouseOpenedIsHereForTheirUseAndLeavesAtAnyTime() {
        PassEntry early = entry(1, PassEntry.Standing.VALID, window("09:00-12:00"));
        List<Known.Stay> stays = List.of(new Known.Stay("V", at("08:40")));
        Known known = known(new Listing.Listed(early), stays, null, opening("09:00-21:00"));
        assertEquals("LEAVE V", codeOf(scan(known, "08:50")));
        assertTrue(early.isFor(early.uses().getFirst(), at("08:40")));
        assertFalse(early.isFor(early.uses().getFirst(), at("08:29:59")));
    }

    @ParameterizedTest
    @CsvSource({"09:29:59, TOO_EARLY", "09:30, ENTER PROVISIONAL", "11:59:59, ENTER PROVISIONAL", "12:00, OVER"})
    void aGenuinePassThatTheManifestDoesNotKnowIsLetInProvisionallyWithinItsOwnTimes(String time, String answer) {
        assertEquals(answer, codeOf(scan(known(new Listing.Unlisted(), List.of(), null), time)));
    }

    @ParameterizedTest
    @CsvSource({
        "10:00:00, AGAIN IN", "10:00:07, AGAIN IN", "10:00:08, ALREADY_INSIDE", "10:00:59, ALREADY_INSIDE", "10:01:00, LEAVE V",
        "18:00, LEAVE V"
    })
    void aSecondScanIsFirstARepeatThenAlreadyInsideAndOnlyThenAnExit(String time, String answer) {
        assertEquals(answer, codeOf(scan(insideSince("10:00"), time)));
    }

    @Test
    void whoSaysThatTheyLeaveLeavesAtOnce() {
        assertEquals("LEAVE V", codeOf(wish(insideSince("10:00"), Knock.Wish.LEAVE, "10:00:03")));
        assertEquals("NOT_INSIDE", codeOf(wish(outside(), Knock.Wish.LEAVE, "10:00")));
        assertEquals("ALREADY_INSIDE", codeOf(wish(insideSince("10:00"), Knock.Wish.ENTER, "10:30")));
    }

    @Test
    void afterLeavingARepeatIsARepeatAndLaterOneMayComeBack() {
        Known left = known(listed(), List.of(), new Known.Step(Known.Direction.OUT, "V", at("10:30")));
        assertEquals("AGAIN OUT", codeOf(scan(left, "10:30:05")));
        assertEquals("ENTER LISTED", codeOf(scan(left, "10:30:08")));
        assertEquals("ENTER LISTED", codeOf(wish(left, Knock.Wish.ENTER, "10:30:01")));
    }

    @Test
    void anUndoneEntryIsNotRepeated() {
        Known undone = known(listed(), List.of(), new Known.Step(Known.Direction.IN, "V", at("10:00")));
        assertEquals("ENTER LISTED", codeOf(scan(undone, "10:00:03")));
    }

    @Test
    void aGroupEntersScanByScanUntilItsLimitAndLeavesWhenItSaysSo() {
        Listing group = new Listing.Listed(entry(2, PassEntry.Standing.VALID));
        List<Known.Stay> one = List.of(new Known.Stay("V", at("10:00")));
        List<Known.Stay> two = List.of(new Known.Stay("V", at("10:00")), new Known.Stay("W", at("10:01")));
        assertEquals("ENTER LISTED", codeOf(scan(known(group, one, new Known.Step(Known.Direction.IN, "V", at("10:00"))), "10:00:02")));
        assertEquals("AGAIN IN", codeOf(scan(known(group, one, new Known.Step(Known.Direction.IN, "V", at("10:00"))), "10:00:01")));
        assertEquals("ALREADY_INSIDE", codeOf(scan(known(group, two, null), "11:00")));
        assertEquals("LEAVE V", codeOf(wish(known(group, two, null), Knock.Wish.LEAVE, "11:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, INFERRED, 10:00, true", "2, 1, INFERRED, 10:00, true", "2, 2, INFERRED, 10:00, true", "2, 1, LEAVE, 13:00, true",
        "2, 0, LEAVE, 10:00, false", "2, 0, INFERRED, 08:00, false", "2, 1, INFERRED, 13:00, false",
        "1, 0, INFERRED, 10:00, false", "1, 1, LEAVE, 10:00, false", "1, 1, ENTER, 10:00, false"
    })
    void aGroupThatMayGoInOrOutSaysHowManyTheyAre(int limit, int inside, Knock.Wish wish, String time, boolean open) {
        List<Known.Stay> stays = List.of(new Known.Stay("V", at("09:40")), new Known.Stay("W", at("09:41"))).subList(0, inside);
        Known known = known(new Listing.Listed(entry(limit, PassEntry.Standing.VALID)), stays, null);
        assertEquals(open, Admission.leavesOpenHowMany(known, wish(known, wish, time)));
    }

    @Test
    void aGroupThatIsReadTwiceIsStillOneThatGoes() {
        List<Known.Stay> one = List.of(new Known.Stay("V", at("10:00")));
        Known known = known(
                new Listing.Listed(entry(2, PassEntry.Standing.VALID)), one, new Known.Step(Known.Direction.IN, "V", at("10:00")));
        Decision again = scan(known, "10:00:01");
        assertEquals("AGAIN IN", codeOf(again));
        assertTrue(Admission.leavesOpenHowMany(known, again));
    }

    @Test
    void aFullHouseSaysSoAndStillLetsPeopleOut() {
        Known full = new Known(HERE, List.of(), listed(), List.of(), null, new Known.Headcount(40, 40), null);
        assertEquals(new Decision.Refuse(new Refusal.Full(40), PASS), scan(full, "10:00"));
        Known inside = new Known(
                HERE, List.of(), listed(), List.of(new Known.Stay("V", at("10:00"))), null, new Known.Headcount(41, 40), null);
        assertEquals("LEAVE V", codeOf(scan(inside, "11:00")));
    }

    @ParameterizedTest
    @CsvSource({"INFERRED, 10:00:30, EXPIRED_KEY", "INFERRED, 18:00, LEAVE V", "LEAVE, 10:00:30, LEAVE V", "ENTER, 18:00, EXPIRED_KEY"})
    void theEndOfAKeyLetsNobodyInAndKeepsNobodyFromLeaving(Knock.Wish wish, String time, String answer) {
        PassCheck expired = new PassCheck.Refused(PassRefusal.EXPIRED_KEY, PASS);
        assertEquals(answer, codeOf(Admission.decide(new Knock(expired, wish, at(time)), insideSince("10:00"))));
        assertEquals("EXPIRED_KEY", codeOf(Admission.decide(new Knock(expired, Knock.Wish.INFERRED, at(time)), outside())));
    }

    @ParameterizedTest
    @EnumSource(PassRefusal.class)
    void aCodeThatIsNotGenuineIsRefusedWithItsReason(PassRefusal why) {
        Knock knock = new Knock(new PassCheck.Refused(why), Knock.Wish.INFERRED, at("10:00"));
        assertEquals(new Decision.Refuse(new Refusal.NotGenuine(why), null), Admission.decide(knock, outside()));
    }
}
