package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// A journal row exactly as it was written: the hash chain runs over these characters, and a row of a newer kiosk that this side cannot
/// read is one refused row, not a refused batch.
public record Row(@JsonValue @JsonRawValue String json) {
    /// The row of an envelope.
    public static Row of(Envelope envelope) {
        return new Row(Json.write(envelope));
    }

    /// In the place of a row that its device has lost, so that those behind it can follow: the server keeps it as refused, and shows it.
    ///
    /// @param seq the lost row's number, from 1
    public static Row missing(long seq) {
        return new Row(Json.write(Map.of("seq", seq)));
    }

    /// Whether it only stands in the place of the row of this number.
    public boolean isMissing(long seq) {
        return equals(missing(seq));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Row of(JsonNode node) {
        return new Row(node.toString());
    }

    /// What the row says.
    public Envelope envelope() throws Json.Unreadable {
        return Json.read(json, Envelope.class);
    }

    /// SHA-256 of the row's characters in UTF-8, as 64 hexadecimal digits: the `previous` of the next row.
    public String hash() {
        return sha256(json.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
