package org.hongping.rubric.document;

import org.hongping.rubric.EvidenceKind;
import org.hongping.rubric.EvidenceRequest;
import org.hongping.rubric.Value;

/** Evidence asked for. */
final class EvidenceFields {
    private EvidenceFields() {}

    static EvidenceRequest read(FieldReader fields) {
        return new EvidenceRequest(
                fields.choice("kind", EvidenceKind.class),
                fields.textIf("label"),
                fields.countIf("atLeast", 0).orElse(0),
                fields.countIf("validMonths", 1));
    }

    static Value write(EvidenceRequest request) {
        return new FieldWriter()
                .word("kind", request.kind())
                .text("label", request.label())
                .countUnless("atLeast", 0, request.atLeast())
                .count("validMonths", request.validMonths())
                .done();
    }
}
