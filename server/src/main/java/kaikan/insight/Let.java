package kaikan.insight;

/// An office or a desk that is let for months.
///
/// @param name of the office or the desk
/// @param tenant who has it today; empty when nobody has
public record Let(Label name, String tenant) {
    /// Whether somebody has it.
    public boolean taken() {
        return !tenant.isEmpty();
    }
}
