package kaikan.kiosk.hardware;

import java.time.Instant;
import java.util.Set;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.MeterState;
import kaikan.protocol.MeterFlag;

/// Parts that a profile may name and this version cannot drive. They pretend nothing: the self-test fails for each of them.
final class NotBuiltIn {
    private NotBuiltIn() {}

    static MeterSource meter(Instant since) {
        return new MeterSource() {
            @Override
            public MeterState state() {
                return new MeterState.Silent(since, MeterState.Why.NOT_BUILT_IN);
            }

            @Override
            public Set<MeterFlag> marks() {
                return Set.of();
            }
        };
    }
}
