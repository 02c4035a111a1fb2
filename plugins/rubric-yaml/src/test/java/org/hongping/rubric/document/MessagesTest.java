package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;

/** Every sentence exists in both languages, is used, and takes the same arguments. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(finding\\.[a-z0-9-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(words("finding_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("finding").stringPropertyNames());
    }

    @Test
    void everyKeyInTheCodeHasWordsAndAllWordsAreUsed() throws IOException {
        assertThat(new TreeSet<>(words("finding").stringPropertyNames())).isEqualTo(keysInCode());
    }

    @Test
    void bothLanguagesNameTheSameArguments() throws IOException {
        Properties chinese = words("finding");
        Properties english = words("finding_en");

        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void everySentenceCanBeSaid() throws IOException {
        for (String key : words("finding").stringPropertyNames()) {
            Message inner = Message.of("finding.yaml-empty");
            Message message = key.startsWith("finding.under-")
                    ? Message.of(key, inner, inner, inner)
                    : Message.of(key, "甲", "乙", "丙", "丁");
            assertThat(message.in(Locale.SIMPLIFIED_CHINESE))
                    .as(key)
                    .doesNotContain("{")
                    .endsWith("。");
            assertThat(message.in(Locale.ENGLISH)).as(key).doesNotContain("{").matches(".*[.?]");
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
            Matcher matcher = KEY.matcher(Files.readString(source));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }
}
