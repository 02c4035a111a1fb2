package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Offices have old browsers: nothing we serve needs more than Chromium 86, or it is named here with the reason. */
class OldBrowsersTest {
    private static final Path STATIC = Path.of("src/main/resources/static");

    /** What a style sheet may not use, with the Chromium that brought it. */
    private static final Map<String, String> STYLE = ordered(
            "color-mix\\(", "111",
            "\\b(oklch|oklab|lch|lab)\\(", "111",
            ":has\\(", "105",
            "light-dark\\(", "123",
            "@container\\b", "105",
            "@layer\\b", "99",
            "@scope\\b", "118",
            "@starting-style\\b", "117",
            "\\bsubgrid\\b", "117",
            "(?<![-\\w])inset\\s*:", "87",
            "(?<![-\\w])aspect-ratio\\s*:", "88",
            ":(is|where)\\(", "88",
            ":not\\([^()]*,", "88",
            "(?<![-\\w])accent-color\\s*:", "93",
            "\\d(dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi)\\b", "108",
            "(?<![-\\w])text-wrap\\s*:", "114",
            "(?<![-\\w])text-underline-offset\\s*:", "87",
            "(?<![-\\w])scrollbar-gutter\\s*:", "94",
            "(?<![-\\w])scrollbar-(color|width)\\s*:", "121",
            "overflow(-[xy])?\\s*:\\s*clip", "90",
            "(?<![-\\w])(translate|rotate|scale)\\s*:", "104",
            "(?<![-\\w])(margin|padding)-(inline|block)\\s*:", "87",
            "(?<![-\\w])border-(start|end)-(start|end)-radius\\s*:", "89",
            "::file-selector-button", "89",
            "forced-colors", "89",
            ":user-(in)?valid", "119",
            ":(popover-open|modal)\\b", "105",
            "field-sizing", "123",
            "@media[^{]*[<>]", "104",
            "(?m)^\\s*&|[{;]\\s*&", "112",
            "(?<![-\\w])mask(-image)?\\s*:", "120",
            "(?<![-\\w])content-visibility\\s*:", "85, uneven",
            "\\b(rgb|hsl)a?\\(\\s*from\\b", "119");

    /** What a script may not use. */
    private static final Map<String, String> SCRIPT = ordered(
            "\\.at\\(", "92",
            "Object\\.hasOwn\\b", "93",
            "Object\\.groupBy|Map\\.groupBy", "117",
            "structuredClone\\b", "98",
            "\\.findLast(Index)?\\(", "97",
            "\\.to(Sorted|Reversed|Spliced)\\(", "110",
            "(?m)^\\s*(const \\w+ = )?await\\b", "89",
            "static\\s*\\{", "94",
            "#\\w+ in ", "91",
            "AbortSignal\\.(timeout|any)", "103",
            "randomUUID", "92",
            "\\{\\s*cause\\s*:", "93",
            "checkVisibility", "105",
            "(show|hide|toggle)Popover", "114",
            "startViewTransition", "111",
            "\\bmoveBefore\\b", "133",
            "URL\\.canParse", "120",
            "Promise\\.withResolvers", "119",
            "Array\\.fromAsync", "121",
            "\\.(requestSubmit)\\(", "76, not in every in-app browser",
            "querySelector(All)?\\([^)]*:(has|is|where)\\(", "88-105",
            "replaceChildren", "86, not in every in-app browser");

    /** Uses that do no harm in an older browser. */
    private static final Map<String, Map<String, String>> HARMLESS = Map.of(
            "vendor/bootstrap.min.css",
            Map.of(
                    "::file-selector-button", "::-webkit-file-upload-button stands beside it, in rules of its own",
                    "(?<![-\\w])inset\\s*:", "only in form-floating, which no template uses",
                    "(?<![-\\w])text-underline-offset\\s*:", "only in link-offset-*, which no template uses",
                    "(?<![-\\w])mask(-image)?\\s*:", "only in placeholder-wave, beside -webkit-mask-image"),
            "vendor/htmx.min.js",
            Map.of(
                    "startViewTransition", "asked for first, and off unless a page switches it on",
                    "\\bmoveBefore\\b", "asked for first",
                    "\\{\\s*cause\\s*:", "the detail of an event, not of an Error"));

    @TestFactory
    Stream<DynamicTest> nothingNeedsANewerBrowser() throws IOException {
        Map<String, String> files = new TreeMap<>(vendor());
        try (Stream<Path> own = Files.walk(STATIC)) {
            for (Path file : own.filter(Files::isRegularFile).toList()) {
                files.put(STATIC.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".css") || file.getKey().endsWith(".js"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(tooNew(file.getKey(), file.getValue())).isEmpty()));
    }

    @Test
    void noTemplateUsesWhatOnlyNewBrowsersShow() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .doesNotContain("form-floating", "link-offset", "placeholder-wave")
                            .doesNotContainPattern("<[^>]+\\s(popover|inert)[\\s=>]"));
        }
    }

    private static Map<String, String> vendor() {
        return Assets.vendorFiles().keySet().stream().collect(Collectors.toMap(name -> name, OldBrowsersTest::text));
    }

    private static String text(String name) {
        return new String(new Assets().find(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }

    private static List<String> tooNew(String name, String text) {
        Map<String, String> features = name.endsWith(".css") ? STYLE : SCRIPT;
        String plain = text.replaceAll("(?s)/\\*.*?\\*/", "");
        Set<String> harmless = HARMLESS.getOrDefault(name, Map.of()).keySet();
        return features.entrySet().stream()
                .filter(feature -> !harmless.contains(feature.getKey()))
                .filter(feature ->
                        Pattern.compile(feature.getKey()).matcher(plain).find())
                .map(feature -> feature.getKey() + " came with Chromium " + feature.getValue())
                .toList();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index], pairs[index + 1]);
        }
        return map;
    }
}
