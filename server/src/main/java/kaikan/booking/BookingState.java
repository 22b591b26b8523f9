package kaikan.booking;
/// Where a booking stands. It holds claims in every state that [#holds].
public enum BookingState {
    /// 申請: waits for a reviewer.
    APPLIED,
    /// 照会: the reviewer has asked something back; the applicant's turn.
    ASKED_BACK,
    /// 承認, or confirmed at once.
    CONFIRMED,
    /// 不承認: refused with a reason.
    REJECTED,
    /// 取消: given up by the applicant or by the house.
    CANCELLED,
    /// 変更承認: an application to change a booking was approved, and the booking has what it asked for.
    ADOPTED;

    /// Whether a booking in this state occupies what it asks for.
    public boolean holds() {
        return this == APPLIED || this == ASKED_BACK || this == CONFIRMED;
    }

    /// Whether somebody must still decide about it.
    public boolean undecided() {
        return this == APPLIED || this == ASKED_BACK;
    }

    /// Whether what was done to a booking in this state is still so: neither undone nor decided about since.
    ///
    /// @param deed by its name, as in `approve`; what is no deed changed no state and is so
    public boolean follows(String deed) {
        return Deed.Verb.named(deed).map(verb -> verb.leadsTo(this)).orElse(true);
    }

    /// Whether a change of a booking in this state that leads to that one is an application of its own: somebody must decide about it, and
    /// the approved booking stands until then.
    public boolean isSoughtFor(BookingState next) {
        return this == CONFIRMED && next != CONFIRMED;
    }
}
