package kaikan.platform.errors;

import kaikan.platform.id.Ref;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A defect that happened to somebody. The reference stands on the page and in the log, and ties the two together.
public final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /// Logs a defect.
    ///
    /// @param what what was being done, for the log
    /// @param cause what broke
    /// @return the reference to show
    public static String report(String what, Throwable cause) {
        String ref = Ref.display(Ref.next());
        LOG.error("Incident {} at {}", ref, what, cause);
        return ref;
    }
}
