package org.hongping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;
import org.hongping.proof.naive.chengdu.Annex3;
import org.hongping.proof.naive.mianyang.Annex1;
import org.hongping.proof.naive.mianyang.Annex2;
import org.hongping.proof.naive.weihai.TableA1;
import org.junit.jupiter.api.Test;

/** A fact or an input that was refused is not known: it neither passes a gate nor bars by one, and takes no line away. */
class RefusedIsUnknownTest {
    private static final Map<String, Object> GRADE_IN_FIGURES =
            Map.of("facts", Map.of("enterprise.creditGrade", BigDecimal.TEN));

    @Test
    void aGradeInFiguresDoesNotPassTheCreditGate() {
        agree(new Annex1(), GRADE_IN_FIGURES);
    }

    @Test
    void aGradeInFiguresDoesNotBarByTheCreditGate() {
        agree(new Annex3(), GRADE_IN_FIGURES);
    }

    @Test
    void anUnknownKindOfEstateDoesNotPassForABuilding() {
        Map<String, Object> facts = Map.of("project.partyOrganisation", false, "enterprise.partyOrganisation", true);
        agree(new Annex2(), Map.of("input", Map.of("estateKind", "other"), "facts", facts));
    }

    @Test
    void anUnknownAgeOfTheEstateTakesNeitherGroupAway() {
        agree(new TableA1(), Map.of("input", Map.of("estateAge", "other")));
    }

    private static void agree(Table table, Map<String, Object> sheet) {
        assertThat(Comparison.of(table, Bundle.shipped())
                        .of(table.id(), new Sheet(sheet))
                        .disagreement())
                .isEmpty();
    }
}
