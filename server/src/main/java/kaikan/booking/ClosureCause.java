package kaikan.booking;

/// Why spaces are closed. Rates of use name excluded days by it.
public enum ClosureCause {
    /// 保守・修繕
    MAINTENANCE,
    /// 点検
    INSPECTION,
    /// The owner needs it.
    OWNER_USE,
    /// 災害
    DISASTER,
    OTHER
}
