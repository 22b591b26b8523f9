package kaikan.device;

import kaikan.protocol.RequestSignature;

/// Who calls, as far as the signature of the request tells.
public sealed interface Caller {
    /// A device that is known and not revoked.
    record Known(Kiosk device) implements Caller {}

    /// Somebody to be sent away; the names of the reasons are the codes of the protocol.
    record Stranger(Reason reason) implements Caller {}

    /// Why a request is not listened to.
    enum Reason {
        UNKNOWN_DEVICE,
        REVOKED_DEVICE,
        BAD_SIGNATURE,
        CLOCK_SKEW
    }

    /// A request and the headers that prove its origin.
    record Shown(String device, String signature, RequestSignature.Signed request) {}
}
