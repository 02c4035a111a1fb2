package org.hongping.rubric.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @Test
    void everyFieldOfADocumentComesBack() throws IOException {
        Value.Fields document = read(Files.readString(Path.of("src/test/resources/rubrics/everything.yaml")));

        assertThat(read(YamlWriter.write(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "yes",
                "No",
                "null",
                "~",
                "",
                " ",
                "1e3",
                "0x1f",
                ".inf",
                "-",
                "- a",
                "a: b",
                "a #b",
                "a:",
                "a\t",
                "[a]",
                "{",
                "'",
                "\"",
                "\\",
                "甲：乙",
                "甲: 乙",
                "甲#乙",
                "甲 #乙",
                "甲,乙",
                "第\n二行",
                "\t",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "%",
                "@",
                "`",
                "!a",
                "&a",
                "*a",
                "|",
                ">",
                "?",
                "2022-01-01",
                "一 ",
                "😀"
            })
    void textStaysText(String text) {
        assertThat(backAndForth(text)).isEqualTo(Value.text(text));
    }

    @Property(tries = 500)
    void anyPrintableTextStaysText(@ForAll @StringLength(max = 12) String text) {
        String printable = text.codePoints()
                .filter(Character::isDefined)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> (point & 0xFFFE) != 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(backAndForth(printable)).isEqualTo(Value.text(printable));
    }

    @Test
    void aNoteStandsBehindTheCodeAndChangesNothing() {
        Value.Fields row = new Value.Fields(Map.of("code", Value.text("1.1")));
        Value.Fields document = new Value.Fields(Map.of("children", Value.items(row)));

        String text = YamlWriter.write(document, Map.of("1.1", "待确认：\n满分"));

        assertThat(text).isEqualTo("children:\n  - code: \"1.1\"  # 待确认： 满分\n");
        assertThat(read(text)).isEqualTo(document);
    }

    @Test
    void figuresAreWrittenInFull() {
        Value.Fields document = new Value.Fields(Map.of("max", Value.figure("100")));

        assertThat(YamlWriter.write(document)).isEqualTo("max: 100\n");
    }

    private static Value backAndForth(String text) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("a", Value.text(text));
        fields.put("b", Value.items(Value.text(text), new Value.Fields(Map.of("c", Value.text(text)))));
        Value.Fields document = new Value.Fields(fields);
        Value.Fields read = read(YamlWriter.write(document));
        assertThat(read).isEqualTo(document);
        return read.fields().get("a");
    }

    private static Value.Fields read(String text) {
        Parsed parsed = YamlDocument.read("x.yaml", text);
        assertThat(parsed.findings()).isEmpty();
        return (Value.Fields) parsed.value().orElseThrow();
    }
}
