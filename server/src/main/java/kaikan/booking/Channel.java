package kaikan.booking;
/// By which way an application came. All have equal rank; staff type in what came on paper, at the counter or by phone.
public enum Channel {
    ONLINE,
    COUNTER,
    PHONE,
    FAX
}
