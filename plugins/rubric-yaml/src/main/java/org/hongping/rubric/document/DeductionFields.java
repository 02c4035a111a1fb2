package org.hongping.rubric.document;

import java.math.BigDecimal;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Value;

/** Items of the negative list. */
final class DeductionFields {
    private DeductionFields() {}

    static Deduction read(FieldReader fields) {
        PointRange points = PointRange.read(fields);
        if (points.from().signum() < 0) {
            fields.error("finding.negative-deduction", points.from().toPlainString());
            points = new PointRange(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return new Deduction(
                fields.text("id"),
                fields.text("label"),
                fields.oneIf("source", SourceFields::read),
                points.from(),
                points.to(),
                fields.figureIf("yearlyCap"),
                fields.list("evidence", EvidenceFields::read));
    }

    static Value write(Deduction deduction) {
        FieldWriter fields = new FieldWriter()
                .text("id", deduction.id())
                .text("label", deduction.label())
                .one("source", deduction.source(), SourceFields::write);
        return new PointRange(deduction.from(), deduction.to())
                .writeTo(fields)
                .figure("yearlyCap", deduction.yearlyCap())
                .list("evidence", deduction.evidence(), EvidenceFields::write)
                .done();
    }
}
