package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sites/hits/days/2026-12-08", "/bookings/A%20B", "/P/ABC%2Fcode.svg"})
    void printableAsciiCouldBeOurs(String path) {
        assertTrue(PlainAddress.isPlain(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bookings/%F0%9F%98%80", "/bookings/予約", "/bookings/%00", "/bookings/a%7F", "/bookings/%zz", "/a\u0000"})
    void anythingElseCouldNot(String path) {
        assertFalse(PlainAddress.isPlain(path));
    }
}
