package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one way our records become JSON and come back. Unknown fields are skipped; a missing or null required field, a fraction for a
/// whole number, an unknown `type` of a message or anything after the value is an [Unreadable]. A word of a newer peer where we know a few
/// means what our own type says it means: a list of ten thousand passes is not lost for one new word. Times are ISO 8601 in UTC; absent
/// values are left out. Equal names, uses and times in one text are one object.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().setDeserializerModifier(new Once()).addDeserializer(Instant.class, new Once.Time()))
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /// The value as compact JSON; the same value gives the same text.
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not one of our records: " + value.getClass().getName(), e);
        }
    }

    /// The value as compact JSON in UTF-8.
    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /// Writes the value as compact JSON in UTF-8, without having all of the text in memory, and closes nothing.
    public static void write(Object value, OutputStream out) throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
    }

    /// The record that `json` says, in UTF-8, read as it comes; an exception of another kind is one of the stream.
    ///
    /// @throws Unreadable if it says something else
    public static <T> T read(InputStream json, Class<T> type) throws IOException {
        try {
            @Nullable T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new Unreadable(type);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new Unreadable(type, e);
        }
    }

    /// The record that `json` says.
    public static <T> T read(String json, Class<T> type) throws Unreadable {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /// The record that `json` says, in UTF-8. Nothing can fail here but what it says.
    public static <T> T read(byte[] json, Class<T> type) throws Unreadable {
        try {
            return read(new ByteArrayInputStream(json), type);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable(type, e);
        }
    }

    /// The JSON of the other side cannot be read as what was expected.
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        /// For the word `null`, which Jackson reads as every type.
        Unreadable(Class<?> type) {
            super("not a readable " + type.getSimpleName() + ": null");
        }

        Unreadable(Class<?> type, IOException cause) {
            super("not a readable " + type.getSimpleName() + where(cause), cause);
        }

        /// The place in the text, without the names of our classes.
        private static String where(IOException cause) {
            String path = cause instanceof JsonMappingException mapping
                    ? mapping.getPath().stream().map(Unreadable::step).collect(Collectors.joining())
                    : "";
            JsonLocation at = cause instanceof JsonProcessingException json ? json.getLocation() : null;
            String line = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            return (path.isEmpty() ? "" : " at " + path) + line;
        }

        private static String step(JsonMappingException.Reference one) {
            return one.getFieldName() == null ? "[" + one.getIndex() + "]" : "/" + one.getFieldName();
        }
    }
}
