package org.hongping.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named values are a map like any other, however few or many they are. */
class ValueTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 7, 40, 1_000, 20_000})
    void fieldsAreFoundAndKeepTheirOrder(int count) {
        Map<String, Value> plain = some(count);

        Map<String, Value> fields = new Value.Fields(plain).fields();

        assertThat(fields).isEqualTo(plain).hasSameHashCodeAs(plain).hasSize(count);
        assertThat(new ArrayList<>(fields.keySet())).isEqualTo(new ArrayList<>(plain.keySet()));
        plain.forEach((name, value) -> {
            assertThat(fields.get(name)).isEqualTo(value);
            assertThat(fields.containsKey(name)).isTrue();
            assertThat(fields.getOrDefault(name, Value.nothing())).isEqualTo(value);
        });
        List<String> seen = new ArrayList<>();
        fields.forEach((name, value) -> {
            assertThat(plain).containsEntry(name, value);
            seen.add(name);
        });
        assertThat(seen).isEqualTo(new ArrayList<>(plain.keySet()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 20_000})
    void whatIsNotThereIsNotFound(int count) {
        Map<String, Value> fields = new Value.Fields(some(count)).fields();

        assertThat(fields.get("none")).isNull();
        assertThat(fields.containsKey("none")).isFalse();
        assertThat(fields.getOrDefault("none", Value.nothing())).isEqualTo(Value.nothing());
        assertThatThrownBy(() -> fields.put("none", Value.nothing())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMapThatIsWrittenToLaterChangesNothing() {
        Map<String, Value> written = some(1);
        Value.Fields fields = new Value.Fields(written);

        written.put("later", Value.nothing());

        assertThat(fields.fields()).hasSize(1);
        assertThat(new Value.Fields(fields.fields()).fields()).isSameAs(fields.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "07", "42", "99", "100", "2.50", "-1", "1e2", "+5"})
    void aFigureIsWhatWasWritten(String written) {
        assertThat(Value.figure(written)).isEqualTo(new Value.Figure(new BigDecimal(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1x"})
    void whatIsNoFigureIsRefused(String written) {
        assertThatThrownBy(() -> Value.figure(written)).isInstanceOf(NumberFormatException.class);
    }

    private static Map<String, Value> some(int count) {
        Map<String, Value> some = new LinkedHashMap<>();
        for (int i = count; i > 0; i--) {
            some.put("名" + i, Value.figure(Integer.toString(i)));
        }
        return some;
    }
}
