package kaikan.protocol;

import java.util.List;

/// Rows of a journal in order, without gaps. A batch may be empty: it asks how far the server has come.
/// It may be sent again, whole or in part; the server keeps (device, seq) unique.
public record Batch(List<Row> rows) {
    /// Most rows of a batch; a server refuses more with 413.
    public static final int LARGEST = 500;
    /// How many a device sends at once that has more to send: behind such a batch comes the next one.
    public static final int USUAL = 200;

    public Batch {
        rows = List.copyOf(rows);
    }
}
