package kaikan.incubation;

/// A stretch as it stands in the register.
///
/// @param madeIn the number of the change that made it
/// @param replacedIn the number of the change that replaced it; 0 while it is in force
public record Term(long id, Stretch stretch, long madeIn, long replacedIn) {
    /// Whether it is in force.
    public boolean inForce() {
        return replacedIn == 0;
    }
}
