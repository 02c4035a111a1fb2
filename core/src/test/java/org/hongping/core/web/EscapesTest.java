package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

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

        String page = page(OURS, template, model);

        assertThat(page).isEqualTo(page(PLAIN, template, model));
    }

    private static String page(PebbleEngine engine, String template, Map<String, Object> model) throws IOException {
        HtmlBytes page = new HtmlBytes();
        engine.getTemplate(template).evaluate(page, model);
        return new String(page.toBytes(), StandardCharsets.UTF_8);
    }
}
