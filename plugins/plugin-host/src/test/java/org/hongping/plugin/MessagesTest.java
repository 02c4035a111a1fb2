package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence is there in both languages, takes the same arguments in both, and none is left over. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /** Said by the house that a bundle comes into. */
    private static final Set<String> HOUSE = Set.of("catalogue.blocked");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive",
                "bundle",
                "catalogue",
                "golden",
                "hook",
                "json",
                "signature",
                "skeleton",
                "step",
                "trial"
            })
    void bothLanguagesSayTheSame(String area) throws IOException {
        Properties chinese = load(area + ".properties");
        Properties english = load(area + "_en.properties");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key), Locale.ENGLISH))
                    .isNotNull();
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"archive", "bundle", "catalogue", "golden", "hook", "json", "signature", "skeleton", "trial"})
    void everySentenceIsSaidSomewhere(String area) throws IOException {
        String sources = sources();

        assertThat(load(area + ".properties").stringPropertyNames())
                .allMatch(key -> sources.contains('"' + key + '"')
                        || HOUSE.contains(key)
                        || (area.equals("archive") && sources.contains('"' + key.substring(8) + '"')));
    }

    private static Set<String> arguments(String words) {
        return new TreeSet<>(
                ARGUMENT.matcher(words).results().map(found -> found.group(1)).toList());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
