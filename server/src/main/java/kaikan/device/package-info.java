/// Kiosks: how they become known, what they must know, and the inbox for what they send.
/// A row of a device's journal takes effect exactly once, in order, in the transaction that records it; what is refused stays visible and
/// never blocks what follows. A revoked device is not listened to from that moment on.
@NullMarked
package kaikan.device;

import org.jspecify.annotations.NullMarked;
