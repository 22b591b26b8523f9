package kaikan.ordinance.fee;

/// What a stretch of time is taken for.
public enum UseKind {
    /// 本番: the event itself.
    MAIN,
    /// リハーサル
    REHEARSAL,
    /// 設営・準備
    SETUP,
    /// 撤去
    REMOVAL,
    /// 保管
    STORAGE
}
