package org.dealgate.system.errors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our API takes what it is asked for and nothing else: unknown fields and wrong types are refused, not guessed at. */
@Configuration
class StrictJson {

    /** A longer one is refused while its field is not known yet; up to this length the field refuses it by name. */
    private static final int LONGEST_NUMBER_READ = 100_000;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer strict() {
        return builder -> builder.featuresToEnable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .deserializerByType(BigDecimal.class, new BoundedDecimal())
                .deserializerByType(LocalDate.class, new WrittenDate())
                .postConfigurer(mapper -> {
                    mapper.getFactory()
                            .setStreamReadConstraints(StreamReadConstraints.builder()
                                    .maxNumberLength(LONGEST_NUMBER_READ)
                                    .build());
                    var text = mapper.coercionConfigFor(LogicalType.Textual);
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    mapper.coercionConfigFor(LogicalType.Integer)
                            .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                    mapper.coercionConfigFor(LogicalType.Boolean)
                            .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                });
    }

    /** A date as its ISO text alone: a number would be days since 1970, and a time of another zone another day. */
    private static class WrittenDate extends StdScalarDeserializer<LocalDate> {

        WrittenDate() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getText();
            if (text.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
            }
        }
    }

    /** A decimal as text or number. {@code 1e999999999} is a short text, and would fill the memory when written out. */
    private static class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {

        private static final int MOST_DIGITS = 30;
        private static final int MOST_CHARACTERS = 100;

        BoundedDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING
                    && parser.getText().isBlank()) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, parser.getText(), "empty");
            }
            if (parser.currentToken().isScalarValue() && parser.getTextLength() > MOST_CHARACTERS) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too long");
            }
            BigDecimal value = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            if (value != null && (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS)) {
                return (BigDecimal) context.handleWeirdNumberValue(
                        BigDecimal.class, value.unscaledValue().signum(), "too long");
            }
            return value;
        }
    }
}
