package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricChecksTest {
    private static final String JUDGED = "{code: \"2.1\", label: 创新, max: 5, assessor: panel, rule: {kind: judgement}}";

    @Test
    void theFixturesAreSound() {
        assertThat(Fixtures.checked(Fixtures.small())).isEmpty();
        assertThat(Fixtures.checked(Fixtures.everything())).isEmpty();
    }

    @Test
    void aTierTableThatDoesNotReachTheMaximumIsFoundAtItsLine() {
        List<Finding> findings =
                Fixtures.checked(Fixtures.small("{atLeast: 2, points: 10}", "{atLeast: 2, points: 8}"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).contains(new Place("rubric.yaml", 15, 16));
            assertThat(finding.message().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("「1.1」按规则最多得 8 分，到不了满分 10；请改正规则或满分。");
        });
    }

    @Test
    void sumsThatMissWhatIsStatedAreFound() {
        List<Finding> findings =
                Fixtures.checked(Fixtures.small("expect: {base: 10, bonus: 5}", "expect: {base: 100, bonus: 4}"));

        assertThat(findings)
                .extracting(finding -> finding.message().in(Locale.ENGLISH))
                .containsExactly(
                        "The sum base is written as 100, the rows give 10; check their maxima or mend the sum.",
                        "The sum bonus is written as 4, the rows give 5; check their maxima or mend the sum.");
        assertThat(findings.get(0).place()).contains(new Place("rubric.yaml", 29, 16));
    }

    @Test
    void sumsAreLeftAloneWhereALineAppliesUnderACondition() {
        String variant = Fixtures.small("label: 创新,", "label: 创新, appliesWhen: input.kind == 'a',")
                .replace("bonus: 5}", "bonus: 50}");

        assertThat(Fixtures.checked(variant)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code: \"2.1\" | code: \"1.1\" | duplicate-code",
                "code: \"2.1\" | code: \"root\" | duplicate-code",
                "assessor: panel, | assessor: jury, | unknown-assessor",
                "max: 5, | max: 5, answerKey: \"9.9\", | answer-key-nowhere",
                "max: 5, | max: 5, answerKey: \"1\", | answer-key-group",
                "max: 5, | max: 5, answerKey: \"1.1\", | answer-key-kinds",
                "cap: 5 | floor: 6\\n      cap: 5 | floor-above-cap",
                "cap: 5 | max: 4 | maximum-differs,sum-differs",
                "cap: 5 | cap: 6 | cap-never-reached,sum-differs",
                "cap: 5 | expression: total | expression-unused",
                "cap: 5 | aggregate: formula | expression-missing,maximum-needed,sum-differs",
                "cap: 5 | aggregate: weightedMean | weight-missing,sum-differs",
                "max: 5, | max: 5, weight: 2, | weight-unused",
                "[{id: panel, label: 评审组}] | [{id: panel, label: 甲}, {id: owners, label: 乙}] | unused-assessor",
                "[{id: panel, label: 评审组}] | [{id: panel, label: 甲}, {id: panel, label: 乙}] | duplicate-id",
                "[{id: panel, label: 评审组}] | [{id: panel, label: 甲, share: 0.9}] | share-differs",
                "[{id: panel, label: 评审组}] | [{id: panel, label: 甲, share: 2}] | share-range,share-differs",
                "[{id: panel, label: 评审组}] | [{id: panel, label: 甲, tolerance: -1}] | negative-points",
                "expect: {base: 10, bonus: 5} | expect: {base: 10} | sum-differs",
                "expect: {base: 10, bonus: 5} | expect: {input: {kind: a}, base: 10, bonus: 5} | expect-input",
                "expect: {base: 10, bonus: 5} | rounding: {total: 9} | rounding",
                "expect: {base: 10, bonus: 5} | inputs: [{id: a, type: choice, label: 甲}] | choice-without-options",
                "expect: {base: 10, bonus: 5} | inputs: [{id: a, type: text, label: 甲, options: [{id: x, label: 乙}]}] | options-without-choice",
                "expect: {base: 10, bonus: 5} | gates: [{id: a, label: 甲, when: total < 1, window: {months: 1}}] | gate-answered-twice",
                "expect: {base: 10, bonus: 5} | gates: [{id: a, label: 甲, combine: all}] | gate-combines-nothing",
                "expect: {base: 10, bonus: 5} | deductions: [{id: a, label: 甲, from: 1, to: 9, yearlyCap: 5}] | yearly-cap",
                "expect: {base: 10, bonus: 5} | survey: {scaleFrom: 1, scaleTo: 5, sampleShare: 30} | share-range",
            })
    void whatMakesNoSenseInTheSheetIsFound(String old, String bad, String keys) {
        List<Finding> findings = Fixtures.checked(Fixtures.small(old, bad.replace("\\n", "\n")));

        assertThat(Fixtures.keys(findings)).containsExactlyInAnyOrder(keys.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{kind: judgement, step: 0.3} | step",
                "{kind: judgement, step: 0} | step",
                "{kind: checklist, checks: [{id: a, label: 甲, points: 4}]} | below-maximum",
                "{kind: checklist, checks: [{id: a, label: 甲, points: 6}, {id: a, label: 乙, points: -1}]} | above-maximum,duplicate-id,negative-points",
                "{kind: countTiers, tiers: [{atLeast: 1, points: 2}, {atLeast: 2, points: 4}]} | below-maximum",
                "{kind: countTiers, tiers: [{atLeast: 1, points: 2}, {atLeast: 2, points: 6}]} | above-maximum",
                "{kind: countTiers, tiers: [{atLeast: 2, points: 2}, {atLeast: 1, points: 5}]} | tiers-not-rising",
                "{kind: countTiers, tiers: [{atLeast: 1, points: 5}, {atLeast: 2, points: 5}]} | tiers-not-rising",
                "{kind: countTiers, tiers: [{atLeast: 1, points: 2}, {atLeast: 1, points: 5}]} | tiers-not-rising",
                "{kind: countTiers, checks: [{id: a, label: 甲}], tiers: [{atLeast: 2, points: 5}]} | tier-out-of-reach",
                "{kind: countTiers, tiers: [{atLeast: 1, points: 5, requires: good}]} | tier-requires",
                "{kind: countTiers, conditions: [{id: good, label: 好}], tiers: [{atLeast: 1, points: 5}]} | condition-unused",
                "{kind: levels, levels: [{id: a, label: 甲, points: 5}]} | level-zero-missing",
                "{kind: levels, levels: [{id: z, label: 无, points: 0}, {id: a, label: 甲, points: 4}]} | below-maximum",
                "{kind: levels, levels: [{id: z, label: 无, points: 0}, {id: a, label: 甲, from: 4, to: 6}]} | above-maximum",
                "{kind: levels, levels: [{id: z, label: 无, points: 0}, {id: z, label: 甲, points: 5}]} | duplicate-id",
                "{kind: perUnit, rate: 0} | rate",
                "{kind: bands, bands: [{above: 1, points: 4}]} | below-maximum",
                "{kind: bands, bands: [{above: 1, points: 7}]} | above-maximum",
                "{kind: bands, bands: [{above: 1, points: 5}], noValue: 6} | above-maximum",
                "{kind: bands, bands: [{above: 80, points: 5}, {above: 85, points: 2}]} | band-hidden",
                "{kind: bands, bands: [{above: 5, atMost: 5, points: 5}]} | band-empty",
                "{kind: bands, unit: percent, bands: [{above: 850, points: 5}]} | band-percent",
                "{kind: survey} | survey-missing",
                "{kind: entries, cap: 6, items: [{id: a, label: 甲, points: 1}]} | above-maximum",
                "{kind: entries, items: [{id: a, label: 甲, from: -1, to: 1}]} | negative-points",
                "{kind: status, statuses: [{id: met, points: 5}, {id: maybe}]} | status-id",
                "{kind: status, statuses: [{id: met, points: 5, justification: \"(\"}]} | status-pattern",
                "{kind: status, statuses: [{id: met, points: 4}]} | below-maximum",
                "{kind: composite, parts: [{id: a, label: 甲, max: 4, rule: {kind: judgement}}]} | below-maximum",
                "{kind: composite, parts: [{id: a, label: 甲, max: 6, rule: {kind: judgement}}]} | above-maximum",
                "{kind: composite, combine: max, parts: [{id: a, label: 甲, max: 3, rule: {kind: judgement}}, {id: b, label: 乙, max: 4, rule: {kind: judgement}}]} | below-maximum",
                "{kind: composite, parts: [{id: a, label: 甲, max: 5, rule: {kind: checklist, checks: [{id: x, label: 丙, points: 2}]}}]} | below-maximum",
                "{kind: note} | below-maximum",
            })
    void whatMakesNoSenseInARuleIsFound(String rule, String keys) {
        List<Finding> findings = Fixtures.checked(Fixtures.small("rule: {kind: judgement}", "rule: " + rule));

        assertThat(Fixtures.keys(findings)).containsExactlyInAnyOrder(keys.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{kind: checklist, checks: [{id: a, label: 甲, points: 4}, {id: b, label: 乙, points: 4}]}",
                "{kind: countTiers, conditions: [{id: good, label: 好}], tiers: [{atLeast: 2, points: 1}, {atLeast: 4, points: 2}, {atLeast: 4, points: 5, requires: good}]}",
                "{kind: bands, bands: [{above: 85, points: 5}, {above: 80, points: 2}]}",
                "{kind: composite, parts: [{id: a, label: 甲, max: 2, rule: {kind: judgement}}, {id: b, label: 乙, rule: {kind: judgement}}]}",
                "{kind: formula, expression: total}",
                "{kind: code, hook: tide}",
                "{kind: proportion}",
            })
    void whatClipsAtTheMaximumIsSound(String rule) {
        assertThat(Fixtures.checked(Fixtures.small("rule: {kind: judgement}", "rule: " + rule)))
                .isEmpty();
    }

    @Test
    void twoLinesMayShareOneAnswer() {
        String shared = Fixtures.small(
                "- " + JUDGED,
                "- " + JUDGED + "\n        - "
                        + JUDGED.replace("max: 5", "max: 5, answerKey: \"2.1\"")
                                .replace("code: \"2.1\"", "code: \"2.2\""));

        assertThat(Fixtures.keys(Fixtures.checked(shared))).isEmpty();
    }

    @Test
    void aBonusSectionStandsOnTheTopLevel() {
        String deep =
                Fixtures.small("- " + JUDGED, "- {code: \"2.0\", label: 内, bonus: true, children: [" + JUDGED + "]}");

        assertThat(Fixtures.keys(Fixtures.checked(deep))).containsExactly("bonus-below-top");
    }

    @Test
    void aRubricWrittenInJavaIsAskedTheSame() {
        Criterion line = Criterion.of(Heading.of("1", " "), BigDecimal.TEN, "panel", new Judgement(Optional.empty()));
        Rubric small = Fixtures.rubric(Fixtures.small());
        Rubric rubric = with(small, Group.sum(Heading.of("root", small.title()), List.of(line)));

        assertThat(Fixtures.keys(RubricChecks.check(rubric, Marks.none()))).containsExactly("empty-text");
    }

    @Test
    void theWholeSheetOfAJavaRubricIsCalledRoot() {
        Rubric small = Fixtures.rubric(Fixtures.small());
        Rubric rubric =
                with(small, Group.sum(Heading.of("all", "全部"), small.root().children()));

        assertThat(Fixtures.keys(RubricChecks.check(rubric, Marks.none()))).containsExactly("root-heading");
    }

    private static Rubric with(Rubric rubric, Group root) {
        return new Rubric(
                rubric.id(),
                rubric.edition(),
                rubric.title(),
                rubric.status(),
                rubric.subjects(),
                rubric.source(),
                rubric.inputs(),
                rubric.facts(),
                rubric.form(),
                root,
                rubric.gates(),
                rubric.deductions(),
                rubric.gradings(),
                rubric.assessors(),
                rubric.survey(),
                rubric.quotas(),
                rubric.interpretations(),
                rubric.override(),
                rubric.notApplicable(),
                rubric.rounding(),
                rubric.expectations());
    }
}
