package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.edition.Step;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
    @Test
    void everyFieldOfADocumentHasAWord() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (InputStream schema = Rubric.class.getResourceAsStream("rubric.schema.json")) {
            collect(Json.read(schema.readAllBytes()), fields);
        }

        assertThat(fields).hasSizeGreaterThan(100).allSatisfy(field -> {
            assertThat(FieldWords.of(field, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            assertThat(FieldWords.of(field, Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void anItemIsCalledByItsLabel() {
        List<Step> steps = List.of(
                new Step.Named("rule"),
                new Step.Named("levels"),
                new Step.Item("has", Optional.of("有")),
                new Step.Named("points"));

        assertThat(FieldWords.of(steps, Locale.SIMPLIFIED_CHINESE)).containsExactly("档次", "有", "分值");
    }

    private static void collect(Value part, Set<String> fields) {
        if (part instanceof Value.Items list) {
            list.items().forEach(item -> collect(item, fields));
        } else if (part instanceof Value.Fields map) {
            map.fields().forEach((name, inner) -> {
                if (name.equals("properties") && inner instanceof Value.Fields properties) {
                    fields.addAll(properties.fields().keySet());
                }
                collect(inner, fields);
            });
        }
    }
}
