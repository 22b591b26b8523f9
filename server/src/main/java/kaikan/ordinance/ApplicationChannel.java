package kaikan.ordinance;

/// By which way an application comes; rules may open each at its own time.
public enum ApplicationChannel {
    /// 画面から
    ONLINE,
    /// 窓口
    COUNTER,
    /// 電話
    PHONE,
    /// ファクス・郵送
    FAX
}
