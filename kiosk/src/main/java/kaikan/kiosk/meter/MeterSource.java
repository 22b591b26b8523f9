package kaikan.kiosk.meter;

import java.util.Set;
import kaikan.protocol.MeterFlag;

/// One meter. It counts while the program runs; what it counted before is in the journal.
public interface MeterSource {
    /// What it says now, from its last answer: nobody waits here for a bus.
    MeterState state();

    /// What marks every reading of this meter, [MeterFlag#SIMULATED] for instance.
    Set<MeterFlag> marks();
}
