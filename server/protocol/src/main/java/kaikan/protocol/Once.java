package kaikan.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a text says many times is read into one object: a list of twenty thousand passes names forty rooms, and fits into a small device.
final class Once extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> SHARED = Set.of(Name.class, Window.class, SpaceUse.class);

    @Override
    public JsonDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription described, JsonDeserializer<?> reader) {
        return SHARED.contains(described.getBeanClass()) ? new Sharing(reader) : reader;
    }

    private static final class Sharing extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Sharing(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Sharing(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = super.deserialize(parser, context);
            Object known = seen(context).putIfAbsent(value, value);
            return known == null ? value : known;
        }

    }

    /// A time, by the text that says it: most uses begin with the hour.
    static final class Time extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Time() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return InstantDeserializer.INSTANT.deserialize(parser, context);
            }
            Map<Object, Object> seen = seen(context);
            String text = parser.getText();
            if (seen.get(text) instanceof Instant known) {
                return known;
            }
            Instant time = InstantDeserializer.INSTANT.deserialize(parser, context);
            seen.put(text, time);
            return time;
        }
    }

    @SuppressWarnings("unchecked") // nobody else knows this key
    private static Map<Object, Object> seen(DeserializationContext context) {
        if (context.getAttribute(Once.class) instanceof Map<?, ?> seen) {
            return (Map<Object, Object>) seen;
        }
        Map<Object, Object> fresh = new HashMap<>();
        context.setAttribute(Once.class, fresh);
        return fresh;
    }
}
