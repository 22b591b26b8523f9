package kaikan.member;

/// Somebody else used a link in the meantime: takes back what the transaction has begun. It never leaves this package.
final class LostRaceException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
