package org.hongping.rubric.document;

import java.math.BigDecimal;
import org.hongping.rubric.SurveyPlan;
import org.hongping.rubric.Value;

/** How residents are asked. */
final class SurveyFields {
    private SurveyFields() {}

    static SurveyPlan read(FieldReader fields) {
        BigDecimal from = fields.figure("scaleFrom");
        BigDecimal to = fields.figure("scaleTo");
        if (fields.has("scaleFrom") && fields.has("scaleTo") && from.compareTo(to) >= 0) {
            fields.error("finding.scale", from.toPlainString(), to.toPlainString());
        }
        return new SurveyPlan(
                fields.oneIf("source", SourceFields::read),
                fields.figureIf("sampleShare"),
                from,
                from.compareTo(to) < 0 ? to : from.add(BigDecimal.ONE));
    }

    static Value write(SurveyPlan survey) {
        return new FieldWriter()
                .one("source", survey.source(), SourceFields::write)
                .figure("sampleShare", survey.sampleShare())
                .figure("scaleFrom", survey.scaleFrom())
                .figure("scaleTo", survey.scaleTo())
                .done();
    }
}
