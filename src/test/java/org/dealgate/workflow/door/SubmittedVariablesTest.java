package org.dealgate.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedVariablesTest {

    private static String untyped(String body) {
        return new String(SubmittedVariables.untyped(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void types_are_taken_off_and_values_stay() {
        assertThat(untyped("""
                                {"variables":{"a":{"value":"x","type":"Integer"},"b":{"value":1.5},"c":{"value":null,"type":"String"},"d":{}},
                                 "withVariablesInReturn":true}
                                """)).isEqualTo("""
                        {"variables":{"a":{"value":"x"},"b":{"value":1.5},"c":{"value":null},"d":{"value":null}},"withVariablesInReturn":true}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"rO0ABXQ=\",\"type\":\"Object\",\"valueInfo\":{\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"e30=\",\"type\":\"File\"}",
                "{\"value\":\"e30=\",\"type\":\"Bytes\"}",
                "{\"value\":\"{}\",\"type\":\"Json\"}",
                "{\"value\":\"<a/>\",\"type\":\"Xml\"}",
                "{\"value\":\"x\",\"type\":\"java.lang.Runtime\"}",
                "{\"value\":{\"a\":1}}",
                "5",
                "\"x\""
            })
    void what_is_not_plain_becomes_something_that_no_field_takes(String variable) {
        assertThat(untyped("{\"variables\":{\"a\":" + variable + "}}"))
                .isEqualTo("{\"variables\":{\"a\":{\"value\":[]}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing", "[]", "\"x\"", "{\"variables\":", "{\"answers\":{}}", "{\"variables\":[]}", "{} x"})
    void what_is_no_submission_is_refused(String body) {
        assertThatThrownBy(() -> untyped(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        assertThatThrownBy(() -> untyped("{\"variables\":" + "[".repeat(10_000)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void no_body_is_an_empty_submission() {
        assertThat(untyped("")).isEqualTo("{}");
    }
}
