package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** Every answer finds its place, whatever the codes look like. */
class AnswerKeysTest {
    @Provide
    Arbitrary<List<String>> codes() {
        Arbitrary<String> code = Arbitraries.strings().withChars("12A.").ofMaxLength(4);
        return code.list().ofMaxSize(60);
    }

    @Property
    void aKeyHasOnePlaceAndNoOtherHasIt(@ForAll("codes") List<String> known, @ForAll("codes") List<String> others) {
        AnswerKeys keys = AnswerKeys.of(known);

        List<String> inOrder = new ArrayList<>(new LinkedHashSet<>(known));
        assertThat(keys.size()).isEqualTo(inOrder.size());
        for (int place = 0; place < inOrder.size(); place++) {
            assertThat(keys.place(inOrder.get(place))).isEqualTo(place);
        }
        others.forEach(other -> assertThat(keys.knows(other)).isEqualTo(known.contains(other)));
    }

    @Test
    void strangersAreNamedAndTakeNobodysPlace() {
        AnswerKeys keys = AnswerKeys.of(List.of("1", "2"));
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("2", Value.text("two"));
        answers.put("9", Value.text("nine"));

        PlacedAnswers placed = new PlacedAnswers(answers, keys);

        assertThat(placed.at(0)).isNull();
        assertThat(placed.at(1)).isEqualTo(Value.text("two"));
        assertThat(Set.copyOf(placed.strangers())).containsExactly("9");
    }
}
