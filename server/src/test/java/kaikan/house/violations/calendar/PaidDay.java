package kaikan.house.violations.calendar;

import java.time.Instant;
import kaikan.house.violations.money.Coin;

/// Uses its neighbour and reads the time by itself, which is wrong twice.
public final class PaidDay {
    private PaidDay() {}

    static long today() {
        return Instant.now().getEpochSecond() + Coin.amount(true);
    }
}
