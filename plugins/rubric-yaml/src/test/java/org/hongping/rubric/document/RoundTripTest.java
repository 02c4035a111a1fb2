package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/** Document and records say the same, whatever the rubric. */
class RoundTripTest {
    @Provide
    Arbitrary<Rubric> rubrics() {
        return Rubrics.rubric();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aWrittenRubricReadsAsTheSameRubric(@ForAll("rubrics") Rubric rubric) {
        ReadRubric read = DocumentReader.read(DocumentWriter.write(rubric), Marks.none());

        assertThat(read.findings()).isEmpty();
        assertThat(read.rubric()).contains(rubric);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void aReadDocumentIsWrittenAsTheSameDocument(@ForAll("rubrics") Rubric rubric) {
        Value document = DocumentWriter.write(rubric);

        Rubric read = DocumentReader.read(document, Marks.none()).rubric().orElseThrow();

        assertThat(DocumentWriter.write(read)).isEqualTo(document);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theCanonicalTextOfTheDocumentIsTheRubrics(@ForAll("rubrics") Rubric rubric) {
        assertThat(Canonical.text(DocumentWriter.write(rubric))).isEqualTo(Canonical.text(rubric));
    }
}
