package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterpretationChecksTest {
    private static final String LOWER = "{path: [\"1.1\", rule, tiers], value: [{atLeast: 1, points: 8}]}";

    @Test
    void anOptionMustLeaveASoundRubricBehind() {
        List<Finding> findings = Fixtures.checked(reading("default", LOWER));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message().in(Locale.ENGLISH))
                    .startsWith("With interpretation “test.reading” at “strict”: “1.1” gives 8 at most");
            assertThat(finding.place().orElseThrow().line()).isEqualTo(15);
        });
    }

    @Test
    void anOptionMustLeaveAReadableDocumentBehind() {
        List<Finding> findings = Fixtures.checked(reading("default", "{path: [\"1.1\", label], value: null}"));

        assertThat(findings)
                .extracting(finding -> finding.message().in(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("口径「test.reading」选「strict」后：这里缺少字段「label」；请补上。");
    }

    @Test
    void theDefaultsAreCheckedAsWell() {
        List<Finding> findings = Fixtures.checked(reading("strict", LOWER));

        assertThat(Fixtures.keys(findings)).containsExactly("under-defaults");
    }

    @Test
    void anOptionMayMoveSumsTogetherWithWhatIsStated() {
        String both = "{path: [\"2\", cap], value: 4}, {path: [expect], value: {base: 10, bonus: 4}}";

        assertThat(Fixtures.checked(reading("default", both))).isEmpty();
    }

    @Test
    void everyPathLeadsSomewhere() {
        assertThat(Fixtures.keys(Fixtures.checked(reading("default", "{path: [\"1.7\", max], value: 3}"))))
                .containsExactly("setting-nowhere");
    }

    @Test
    void theDefaultIsOneOfTheOptions() {
        assertThat(Fixtures.keys(Fixtures.checked(reading("usual", LOWER)))).contains("unknown-option");
    }

    @Test
    void optionsThatCouldBeChosenTogetherNeverMeet() {
        String one = reading("default", "{path: [\"2\", cap], value: 4}, {path: [expect, bonus], value: 4}");
        String two = reading("default", "{path: [expect], value: {base: 10, bonus: 5}}")
                .substring(Fixtures.small().length() + "interpretations:\n".length())
                .replace("test.reading", "test.second");

        List<Finding> findings = Fixtures.checked(one + two);

        assertThat(Fixtures.keys(findings)).containsExactly("setting-twice");
        assertThat(findings.get(0).message().arguments()).isEqualTo(List.of("expect", "test.reading", "test.second"));
    }

    @Test
    @Timeout(30)
    void moreOptionsThanAnybodyNeedsAreNotTriedOut() {
        String options = IntStream.range(0, 300)
                .mapToObj(number ->
                        "      - {id: o" + number + ", label: 选项, set: [{path: [override], value: allowed}]}\n")
                .collect(Collectors.joining());

        assertThat(Fixtures.keys(Fixtures.checked(reading("default", LOWER.replace("8", "10")) + options)))
                .containsExactly("too-many-options");
    }

    private static String reading(String usual, String settings) {
        return Fixtures.small()
                + "interpretations:\n"
                + "  - id: test.reading\n"
                + "    clause: 附表\n"
                + "    label: 怎样读\n"
                + "    default: " + usual + "\n"
                + "    options:\n"
                + "      - {id: default, label: 照原文}\n"
                + "      - {id: strict, label: 从严, set: [" + settings + "]}\n";
    }
}
