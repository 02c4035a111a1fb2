package org.hongping.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence the pages and services can say is there, in both languages, and reads as one. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final String ENGLISH = "_en.properties";
    /** A key as it stands in a template, or as the first text of a call in Java. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt\\(\\s*\"([a-z][a-z-]*\\.[A-Za-z0-9.-]+)\"");

    private static final Pattern IN_JAVA =
            Pattern.compile("(?:Message|NavItem)\\.of\\(\\s*\"([a-z][a-z-]*\\.[A-Za-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern PROBLEM = Pattern.compile("(?:new Rejected|super)\\(\\s*\\d{3},\\s*\"([a-z-]+)\",");
    /** Names a Chinese page may hold in Latin letters, beside capitals alone: formats, units, credit grades. */
    private static final Set<String> LATIN = Set.of("Hongping", "Word", "Excel", "Esc");

    static Stream<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(ENGLISH))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesSayTheSameThings(String area) throws IOException {
        assertThat(english(area).keySet()).isEqualTo(chinese(area).keySet());
        assertThat(chinese(area).keySet()).allMatch(key -> key.startsWith(area + "."));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesFillInTheSameArguments(String area) throws IOException {
        Map<String, String> english = english(area);

        chinese(area)
                .forEach((key, words) ->
                        assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(words)));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everySentenceCanBeSaid(String area) throws IOException {
        Stream.of(chinese(area), english(area))
                .flatMap(all -> all.entrySet().stream())
                .forEach(entry -> {
                    assertThat(new MessageFormat(entry.getValue(), Locale.ROOT))
                            .as(entry.getKey())
                            .isNotNull();
                    assertThat(entry.getValue()).as(entry.getKey()).isNotBlank().doesNotContain("'");
                });
    }

    @ParameterizedTest
    @MethodSource("areas")
    void aChineseSentenceHoldsNoEnglishAndNoInnerWord(String area) throws IOException {
        chinese(area)
                .forEach((key, words) ->
                        assertThat(latin(words)).as("Latin words of " + key).isSubsetOf(LATIN));
    }

    @Test
    void everyKeyUsedIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String area : areas().toList()) {
            known.addAll(chinese(area).keySet());
        }
        Set<String> used = new TreeSet<>();
        used.addAll(found(RESOURCES.resolve("templates"), ".peb", IN_TEMPLATE));
        used.addAll(found(Path.of("src/main/java"), ".java", IN_JAVA));

        used.removeIf(key -> known.contains(key) || isBeginningOfOne(key, known));
        assertThat(used).as("keys without words").isEmpty();
    }

    @Test
    void everyKindOfProblemHasATitleAndAPage() throws IOException {
        Set<String> kinds = new TreeSet<>(found(Path.of("src/main/java"), ".java", PROBLEM));

        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind ->
                        assertThat(chinese("problem")).containsKeys("problem." + kind, "problem." + kind + ".about"));
    }

    /** A template may complete a key: {@code t("sheet.state." + line.state)}. */
    private static boolean isBeginningOfOne(String key, Set<String> known) {
        return key.endsWith(".") && known.stream().anyMatch(whole -> whole.startsWith(key));
    }

    private static List<String> found(Path root, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::withoutComments)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(result -> result.group(1))
                    .toList();
        }
    }

    private static String withoutComments(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/|\\{#.*?#\\}", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    private static Set<String> arguments(String words) {
        return Pattern.compile("\\{\\d+")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> latin(String words) {
        return Pattern.compile("[A-Za-z]*[a-z][A-Za-z]+|[A-Za-z]+[a-z]")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> chinese(String area) throws IOException {
        return load(area + ".properties");
    }

    private static Map<String, String> english(String area) throws IOException {
        return load(area + ENGLISH);
    }

    private static Map<String, String> load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            properties.load(reader);
        }
        Map<String, String> all = new TreeMap<>();
        properties.forEach((key, words) -> all.put(key.toString(), words.toString()));
        return all;
    }
}
