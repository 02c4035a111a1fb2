package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence is there in both languages and takes the same arguments. */
class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"trace", "answer", "advice"})
    void bothLanguagesHaveTheSameKeys(String area) {
        assertThat(words(area + "_en").keySet()).isEqualTo(words(area).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "answer", "advice"})
    void noSentenceIsBrokenByQuotesOrBraces(String area) {
        for (String file : new String[] {area, area + "_en"}) {
            words(file).forEach((key, said) -> {
                String rest = ARGUMENT.matcher((String) said).replaceAll("");
                assertThat(rest).as("%s: %s", file, key).doesNotContain("'", "{", "}");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "advice"})
    void englishSaysNothingTheChineseDoesNot(String area) {
        Properties chinese = words(area);
        words(area + "_en")
                .forEach((key, said) -> assertThat(arguments(chinese.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(arguments((String) said)));
    }

    private static Set<String> arguments(String said) {
        return ARGUMENT.matcher(said).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String file) {
        Properties words = new Properties();
        try (InputStream stream = Step.class.getResourceAsStream("/messages/" + file + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
