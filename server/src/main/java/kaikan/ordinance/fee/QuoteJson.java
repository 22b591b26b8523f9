package kaikan.ordinance.fee;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.money.TaxRate;
import kaikan.money.Yen;

/// The stored form of a [Quote]: plain JSON whose figures are whole numbers and fractions written out, readable without this program.
/// Fields are only ever added; what an older version did not write reads as absent.
public final class QuoteJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new AsText<>(LocalDate.class, LocalDate::toString))
                    .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse))
                    .addSerializer(new AsText<>(Rate.class, Rate::toString))
                    .addDeserializer(Rate.class, new FromText<>(Rate.class, Rate::parse))
                    .addSerializer(new AsText<>(ExactYen.class, yen -> yen.value().toString()))
                    .addDeserializer(ExactYen.class, new FromText<>(ExactYen.class, text -> new ExactYen(Rate.parse(text))))
                    .addSerializer(new AsText<>(Rounding.class, Rounding::text))
                    .addDeserializer(Rounding.class, new FromText<>(Rounding.class, Rounding::parse))
                    .addSerializer(new AsText<>(Yen.class, yen -> Long.toString(yen.amount())))
                    .addDeserializer(Yen.class, new FromText<>(Yen.class, text -> Yen.of(Long.parseLong(text))))
                    .addSerializer(new AsText<>(TaxRate.class, rate -> Integer.toString(rate.percent())))
                    .addDeserializer(TaxRate.class, new FromText<>(TaxRate.class, text -> new TaxRate(Integer.parseInt(text)))))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private QuoteJson() {}

    /// The quote as JSON.
    public static String write(Quote quote) {
        try {
            return MAPPER.writeValueAsString(quote);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The quote cannot be written", e);
        }
    }

    /// The quote from its stored form.
    ///
    /// @throws IllegalArgumentException if it is not the form that [#write] makes
    public static Quote read(String json) {
        try {
            return MAPPER.readValue(json, Quote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not a stored quote", e);
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> writer;

        AsText(Class<T> type, Function<T, String> writer) {
            super(type);
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(writer.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return reader.apply(in.getText());
        }
    }
}
