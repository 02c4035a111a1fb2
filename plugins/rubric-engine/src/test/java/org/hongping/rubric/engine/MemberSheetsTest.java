package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.AssessorGroup.Combine;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

/** Which members' sheets are heard at all. */
class MemberSheetsTest {
    private final Criterion line = Lines.judged("1", "5");
    private final Map<String, Value> four =
            Sheets.fields("1", Sheets.points("4")).fields();

    private Result score(RubricBuilder rubric, MemberSheet... sheets) {
        return rubric.score(Sheets.members(sheets));
    }

    @Test
    void anUnknownBodyIsNotHeardAndHoldsTheTotal() {
        MemberSheet stranger = new MemberSheet("jury", Optional.empty(), "x", four);
        Result result = score(RubricBuilder.aRubric(line), stranger, Sheets.member("r1", "1", Sheets.points("3")));

        assertThat(Look.faults(result)).containsExactly("assessor-unknown");
        assertThat(result.problemsOfSheet()).hasSize(1);
        assertThat(Look.points(result, "1")).isEqualTo("3.00");
        assertThat(result.total()).isEmpty();
        assertThat(result.complete()).isFalse();
    }

    @Test
    void aBodyScoresItsOwnLinesOnly() {
        Result result = score(
                RubricBuilder.aRubric(line).scoredBy(Bodies.panel(), Bodies.owners()),
                Sheets.owner("r1", "1", Sheets.points("5")),
                Sheets.member("r1", "1", Sheets.points("3")));

        assertThat(Look.faults(result)).containsExactly("not-theirs");
        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void eachBodyScoresItsLines() {
        Result result = score(
                RubricBuilder.aRubric(line, Lines.scoredBy("owners", Lines.judged("2", "5")))
                        .scoredBy(Bodies.panel(), Bodies.owners()),
                Sheets.owner("o1", "2", Sheets.points("5")),
                Sheets.owner("o2", "2", Sheets.points("4")),
                Sheets.member("r1", "1", Sheets.points("3")));

        assertThat(Look.total(result)).isEqualTo("7.50");
    }

    @Test
    void twoSheetsOfOneMemberAreNotHeard() {
        Result result = score(
                RubricBuilder.aRubric(line),
                Sheets.member("r1", "1", Sheets.points("3")),
                Sheets.member("r1", "1", Sheets.points("5")));

        assertThat(Look.faults(result)).containsExactly("sheet-twice");
        assertThat(result.missing()).containsExactly("1");
    }

    @Test
    void aLineNamedOnlyInSheetsThatAreNotHeardIsStillNotScoredFromTheAnswers() {
        MemberSheet stranger = new MemberSheet("jury", Optional.empty(), "x", four);
        Result result = RubricBuilder.aRubric(line)
                .score(Sheets.answers("1", Sheets.points("5")).withSheets(List.of(stranger)));

        assertThat(result.missing()).containsExactly("1");
        assertThat(Look.words(Look.line(result, "1"))).isEqualTo("已有 0 人评分，至少需要 1 人");
    }

    @Test
    void aTeamFillsOneSheetTogether() {
        RubricBuilder rubric = RubricBuilder.aRubric(line).scoredBy(Bodies.team());

        assertThat(Look.total(score(rubric, Sheets.member("r1", "1", Sheets.points("3")))))
                .isEqualTo("3.00");
        assertThat(Look.faults(score(
                        rubric,
                        Sheets.member("r1", "1", Sheets.points("3")),
                        Sheets.member("r2", "1", Sheets.points("3")))))
                .containsExactly("sheet-twice");
    }

    @Test
    void partiesAreTheBodysOwn() {
        RubricBuilder joint = RubricBuilder.aRubric(line).scoredBy(Bodies.joint(Combine.MEAN));

        assertThat(Look.faults(score(joint, Sheets.memberOf("city", "x", "1", Sheets.points("3")))))
                .containsExactly("party-unknown");
        assertThat(Look.faults(score(joint, Sheets.member("x", "1", Sheets.points("3")))))
                .containsExactly("party-missing");
        assertThat(Look.faults(
                        score(RubricBuilder.aRubric(line), Sheets.memberOf("street", "x", "1", Sheets.points("3")))))
                .containsExactly("no-parties");
    }

    @Test
    void anUnknownCodeInASheetHoldsTheTotal() {
        Result result = score(
                RubricBuilder.aRubric(line), Sheets.member("r1", "1", Sheets.points("3"), "1.1", Sheets.points("1")));

        assertThat(Look.faults(result)).containsExactly("code-unknown");
        assertThat(result.total()).isEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(3));
    }
}
