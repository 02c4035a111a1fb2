package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every template of every feature keeps to. */
class TemplatesTest {
    private static final Path ROOT = Path.of("src/main/resources/templates");
    private static final Pattern POST_FORM = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
    private static final Pattern CALL = Pattern.compile("\\b(icon|asset)\\(\"([^\"]+)\"\\)");

    private final Assets assets = new Assets();

    static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".peb"))
                    .map(file -> ROOT.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itCanBeRead(String template) {
        Page page = new Page(assets, () -> new Site("", false), List.of());

        assertThatCode(() -> page.read(template)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itNeverSwitchesEscapingOff(String template) {
        assertThat(text(template)).doesNotContainPattern("\\|\\s*raw\\b").doesNotContain("autoescape");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itHoldsNoScriptAndNoStyleOfItsOwn(String template) {
        assertThat(text(template))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("<[a-z][^>{]*\\s(style|on[a-z]+)=")
                .doesNotContainPattern("(href|src|action)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatChangesSomethingCarriesTheToken(String template) {
        assertThat(POST_FORM.matcher(text(template)).results())
                .allSatisfy(form -> assertThat(form.group()).containsPattern("csrf\\(page\\)|page\\.csrf"));
    }

    /** What makes something new each time it is sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "office/account-batch.peb",
                "office/account-new.peb",
                "office/setup.peb",
                "security/second-factor.peb",
                "security/tokens.peb",
                "registry/management.peb",
                "campaign/new.peb",
                "campaign/extensions.peb",
                "seal/receipts.peb",
                "inquiry/all.peb",
                "assessment/allot.peb",
                "assessment/draw.peb"
            })
    void aFormThatMakesSomethingIsDoneOnce(String template) {
        assertThat(text(template)).contains("{{ csrf(page) }}{{ once(page) }}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyImageSaysWhatItShows(String template) {
        assertThat(IMAGE.matcher(text(template)).results())
                .allSatisfy(image -> assertThat(image.group()).contains(" alt="));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyIconAndFileIsThere(String template) {
        CALL.matcher(text(template)).results().forEach(call -> {
            String made = call.group(1).equals("icon") ? assets.icon(call.group(2)) : assets.address(call.group(2));
            assertThat(made).isNotEmpty();
        });
    }

    private static String text(String template) {
        try {
            return Files.readString(ROOT.resolve(template)).replaceAll("(?s)\\{#.*?#\\}", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + template, unreadable);
        }
    }
}
