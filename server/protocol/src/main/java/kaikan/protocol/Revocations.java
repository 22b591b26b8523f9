package kaikan.protocol;

import java.util.Set;

/// The passes taken back; `version` grows with each change, so that a door can say how old its list is.
public record Revocations(long version, Set<PassId> passes) {
    public Revocations {
        passes = Sorted.copyOf(passes);
    }
}
