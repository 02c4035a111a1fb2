package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;

/** Every sentence exists in both languages, is used, and takes the same arguments. */
class TableMessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(table\\.[a-z0-9-]+[a-z0-9])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    /** Keys that are put together: of columns, kinds of rows and rules, parts of a scheme. */
    private static final Pattern MADE_UP = Pattern.compile("table\\.(column|kind|rule|scheme)-.*");

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties chinese = words("table");
        Properties english = words("table_en");

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void everyKeyInTheCodeHasWordsAndAllWordsAreUsed() throws IOException {
        Set<String> words = new TreeSet<>(words("table").stringPropertyNames());
        Set<String> used = keysInCode();

        assertThat(words).containsAll(used);
        words.removeIf(key -> MADE_UP.matcher(key).matches());
        used.removeIf(key -> MADE_UP.matcher(key).matches());
        assertThat(words).isEqualTo(used);
    }

    @Test
    void everyColumnEveryKindOfRowAndEveryRuleHasAName() {
        for (Column column : Column.values()) {
            assertThat(Chinese.of(column.heading())).isNotBlank();
        }
        assertThat(Stream.of(RowKind.values())
                        .map(kind -> Chinese.of(kind.key()))
                        .distinct())
                .hasSize(RowKind.values().length);
        for (RuleKind kind : RuleKind.values()) {
            assertThat(Chinese.of("table.rule-" + kind.word())).isNotBlank();
        }
    }

    @Test
    void findingsEndAsSentencesDo() throws IOException {
        assertThat(Finding.error(Optional.empty(), "table.no-base").isError()).isTrue();
        for (String key : keysInCode()) {
            if (!MADE_UP.matcher(key).matches() && !key.matches("table\\.(sheet|guide|draft)[a-z-]*")) {
                assertThat(words("table").getProperty(key)).as(key).endsWith("。");
                assertThat(words("table_en").getProperty(key)).as(key).endsWith(".");
            }
        }
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> keysInCode() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        Set<String> keys = new TreeSet<>();
        for (Path source : sources) {
            KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
        }
        return keys;
    }
}
