package kaikan.kiosk.journal;

import java.util.Map;
import java.util.Optional;

/// Small things that must survive a power cut, kept in the journal's own file: who this device is, the last manifest, meter counts.
public interface Facts {
    /// The value kept under a name.
    Optional<String> fact(String name);

    /// Keeps all of the values, or none.
    void keep(Map<String, String> facts);
}
