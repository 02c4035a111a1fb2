package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    private static final PebbleEngine PLAIN =
            new PebbleEngine.Builder().loader(new StringLoader()).build();
    private static final PebbleEngine OURS = new PebbleEngine.Builder()
            .loader(new StringLoader())
            .extension(new AbstractExtension() {
                @Override
                public List<NodeVisitorFactory> getNodeVisitors() {
                    return List.of(Escapes::in, ReadyTexts::in);
                }
            })
            .build();

    /** What Pebble prefers to a component stands beside it. */
    public record Row(
            String name,
            boolean tied,
            String said,
            Optional<String> place,
            @Nullable String none) {
        public String isTied() {
            return "并列";
        }

        public String getSaid() {
            return "说";
        }
    }

    public record Estate(String name, Row place) {}

    /** No record. */
    public static final class Plain {
        public String getName() {
            return "丁<";
        }
    }

    @Test
    void whatARecordDoesNotHaveIsToldAsBefore() {
        PebbleEngine strict = new PebbleEngine.Builder()
                .loader(new StringLoader())
                .strictVariables(true)
                .extension(new AbstractExtension() {
                    @Override
                    public List<NodeVisitorFactory> getNodeVisitors() {
                        return List.of(Escapes::in, ReadyTexts::in);
                    }
                })
                .build();

        assertThatThrownBy(() -> page(
                        strict,
                        "{{ one.nothing }}",
                        Map.of("one", new Estate("甲", new Row("", false, "", Optional.empty(), null)))))
                .hasMessageContaining("nothing");
    }

    @Test
    void everyLetterComesAsPebbleWouldWriteIt() throws IOException {
        for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
            Map<String, Object> model = Map.of("value", "a" + (char) letter + "文");
            assertThat(page(OURS, "{{ value }}", model))
                    .as("U+%04X", letter)
                    .isEqualTo(page(PLAIN, "{{ value }}", model));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ value }}",
                "<a title=\"{{ value }}\">{{ value | escape }}</a>",
                "{{ value | upper }}",
                "{{ row.name }}{{ row.tied }}{{ row.said }}{{ row.place }}{{ row.none }}",
                "{% for one in rows %}{{ one.name }}{{ one.place.name }}<td>{% endfor %}",
                "{% for one in mixed %}{{ one.name }}{% endfor %}",
                "一\u3000二 𠮷 {{ yes }}{% if yes %}<hr>𠮷{% endif %}",
                "{{ value | escape(strategy=\"js\") }}",
                "{{ value ~ '<' }}",
                "{{ yes ? value : '' }}",
                "{{ safe }}{{ figure }}{{ none }}",
                "{% set kept = value %}{{ kept }}",
                "{% macro said(what) %}<b>𠮷{{ what }}</b>{% endmacro %}{{ said(value) }}",
                "{% for one in list %}{{ one }},{% endfor %}"
            })
    void whateverIsPrintedIsEscapedAsBefore(String template) throws IOException {
        Map<String, Object> model = new HashMap<>(Map.of(
                "value",
                "<script>alert('1 & \"2\"')</script>",
                "safe",
                new SafeString("<i>kept</i>"),
                "figure",
                new BigDecimal("1E+2"),
                "yes",
                true,
                "list",
                List.of("<", "绿园", "&amp;")));
        model.put("none", null);
        model.put("row", new Row("<甲>", true, "&", Optional.of("\""), null));
        model.put(
                "rows",
                List.of(
                        new Estate("甲苑", new Row("<", false, "", Optional.empty(), null)),
                        new Estate("乙", new Row("乙", true, "", Optional.empty(), null))));
        model.put(
                "mixed",
                List.of(
                        new Estate("甲苑", new Row("", false, "", Optional.empty(), null)),
                        new Row("<乙>", false, "", Optional.empty(), null),
                        Map.of("name", "丙&"),
                        new Plain()));

        String page = page(OURS, template, model);

        assertThat(page).isEqualTo(page(PLAIN, template, model));
    }

    private static String page(PebbleEngine engine, String template, Map<String, Object> model) throws IOException {
        HtmlBytes page = new HtmlBytes();
        engine.getTemplate(template).evaluate(page, model);
        return new String(page.toBytes(), StandardCharsets.UTF_8);
    }
}
