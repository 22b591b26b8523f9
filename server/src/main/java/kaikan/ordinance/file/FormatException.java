package kaikan.ordinance.file;

/// Something in a file that cannot be read. Never leaves the package: it becomes a [kaikan.ordinance.Reading.Bad].
final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;

    FormatException(String place, String problem) {
        super(problem);
        this.place = place;
    }

    String place() {
        return place;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
