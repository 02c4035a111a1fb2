package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.registry.KnownFact;
import org.hongping.core.registry.KnownFact.Source;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.JsonText;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** What was frozen with a decision is read as it was meant. */
class GateFactsTest {
    @Test
    void whatIsFrozenIsReadAgain() {
        List<KnownFact> facts = List.of(
                new KnownFact(
                        "enterprise.creditGrade",
                        Value.nothing(),
                        Source.CREDIT_GRADE,
                        "示例信用〔2026〕2 号",
                        LocalDate.of(2026, 6, 1)),
                new KnownFact(
                        "enterprise.projectsFiledThisYear",
                        Value.figure("2"),
                        Source.RESULTS,
                        "",
                        LocalDate.of(2026, 6, 1)));

        assertThat(GateFacts.frozen(new PrerequisiteDao.Frozen(
                        ValueText.write(new Value.Fields(GateFacts.values(facts))),
                        "{}",
                        Optional.empty(),
                        JsonText.of(facts.stream().map(GateFacts::ground).toList())
                                .text())))
                .isEqualTo(facts);
    }

    /** The first grounds were dated by the moment of the decision. */
    @Test
    void groundsDatedByAMomentAreOfItsDay() {
        String ground = "[{\"what\":\"enterprise.firstApplication\",\"value\":\"\",\"source\":\"applications\","
                + "\"asOf\":\"2026-05-31T17:00:00.000Z\"}]";

        assertThat(GateFacts.frozen(new PrerequisiteDao.Frozen(
                        "{\"enterprise.firstApplication\":true}", "{}", Optional.empty(), ground)))
                .containsExactly(new KnownFact(
                        "enterprise.firstApplication",
                        Value.truth(true),
                        Source.RESULTS,
                        "",
                        LocalDate.of(2026, 6, 1)));
    }
}
