package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    /** Never to be changed: a digest once published stands for good. */
    private static final String SMALL = "sha256:d1bde11c803321b0aa59f2b813c0198a5724d47bfa530d06b4168bce7e19a0c9";

    /** Of everything a document could hold when the first digest was taken. */
    private static final String EVERYTHING = "sha256:df7cf49597e5880583fa22831ad9d7ebd9c330966ed2ce0d61279b7ce983350e";

    @Test
    void theTextOfTheSmallSheetIsThis() {
        assertThat(Canonical.text(Fixtures.document(Fixtures.small())))
                .isEqualTo(Fixtures.text("rubrics/small.canonical.json").strip());
    }

    @Test
    void publishedDigestsStandForGood() {
        assertThat(digest(Fixtures.small())).isEqualTo(SMALL);
        assertThat(digest(Fixtures.text("published/everything-1.yaml"))).isEqualTo(EVERYTHING);
    }

    @Test
    void theOrderOfFieldsMakesNoDifference() {
        String turned = Fixtures.small("title: 小评分表\nstatus: official\n", "status: official\ntitle: 小评分表\n");

        assertThat(digest(turned)).isEqualTo(SMALL);
    }

    @Test
    void theSpellingOfFiguresMakesNoDifference() {
        assertThat(digest(Fixtures.small("points: 2.5}", "points: 2.500}"))).isEqualTo(SMALL);
        assertThat(digest(Fixtures.small("max: 10", "max: 10.0"))).isEqualTo(SMALL);
    }

    @Test
    void defaultsWrittenOutMakeNoDifference() {
        String spelled = Fixtures.small()
                .replace("code: \"1.1\"", "code: \"1.1\"\n          answerKey: \"1.1\"\n          reason: optional")
                .replace("label: 场地", "label: 场地\n      aggregate: sum\n      bonus: false\n      tags: []")
                .replace("label: 评审组", "label: 评审组, combine: mean, quorum: 1, mode: separate, parties: []");
        String whole = spelled + "override: forbidden\nnotApplicable: forbidden\nrounding: {criterion: 2}\ngates: []\n";

        assertThat(digest(whole)).isEqualTo(SMALL);
    }

    @Test
    void jsonGivesTheSameDigest() {
        String json = new PlainJson(Fixtures.document(Fixtures.small())).toString();

        assertThat(json).startsWith("{\"schema\": 1, ");
        assertThat(digest(json)).isEqualTo(SMALL);
    }

    @Test
    void theDigestThatIsShownWithADocumentIsNoPartOfIt() {
        assertThat(digest(Fixtures.small() + "rubricDigest: " + SMALL + "\n")).isEqualTo(SMALL);
    }

    @Test
    void remarksAndQuotationMarksMakeNoDifference() {
        assertThat(digest("# 说明\n" + Fixtures.small("label: 场地", "label: '场地' # 说明")))
                .isEqualTo(SMALL);
    }

    @Test
    void anyChangeOfContentChangesTheDigest() {
        assertThat(digest(Fixtures.small("points: 2.5}", "points: 2.51}"))).isNotEqualTo(SMALL);
        assertThat(digest(Fixtures.small("label: 场地", "label: 场馆"))).isNotEqualTo(SMALL);
        assertThat(digest(Fixtures.small(
                        "[{id: hall, label: 议事厅}, {id: notice, label: 公示栏}]",
                        "[{id: notice, label: 公示栏}, {id: hall, label: 议事厅}]")))
                .isNotEqualTo(SMALL);
    }

    @Test
    void whatIsNoRubricHasNoCanonicalText() {
        assertThatThrownBy(() -> Canonical.text(Value.noFields()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finding.missing-field");
    }

    @Test
    void quotesControlsAndLoneSurrogatesAreEscapedAndNothingElse() {
        Value text = Value.text("\"\\/\n\u0001é厅\uD83C\uDFE0\uD83C");

        assertThat(CanonicalJson.write(text)).isEqualTo("\"\\\"\\\\/\\u000a\\u0001é厅\uD83C\uDFE0\\ud83c\"");
    }

    private static String digest(String yaml) {
        return RubricDigest.of(Canonical.text(Fixtures.document(yaml)));
    }
}
