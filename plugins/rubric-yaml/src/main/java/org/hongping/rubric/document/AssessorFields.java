package org.hongping.rubric.document;

import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Value;

/** Bodies that score, and the parties of joint bodies. */
final class AssessorFields {
    private AssessorFields() {}

    static AssessorGroup read(FieldReader fields) {
        return new AssessorGroup(
                fields.text("id"),
                fields.text("label"),
                fields.choice("combine", AssessorGroup.Combine.MEAN),
                fields.countIf("quorum", 1).orElse(1),
                fields.figureIf("tolerance"),
                fields.choice("mode", AssessorGroup.Mode.SEPARATE),
                fields.list("parties", AssessorFields::party),
                fields.figureIf("share"));
    }

    private static AssessorGroup.Party party(FieldReader fields) {
        return new AssessorGroup.Party(fields.text("id"), fields.text("label"));
    }

    static Value write(AssessorGroup assessor) {
        return new FieldWriter()
                .text("id", assessor.id())
                .text("label", assessor.label())
                .wordUnless("combine", AssessorGroup.Combine.MEAN, assessor.combine())
                .countUnless("quorum", 1, assessor.quorum())
                .figure("tolerance", assessor.tolerance())
                .wordUnless("mode", AssessorGroup.Mode.SEPARATE, assessor.mode())
                .list("parties", assessor.parties(), AssessorFields::write)
                .figure("share", assessor.share())
                .done();
    }

    private static Value write(AssessorGroup.Party party) {
        return new FieldWriter()
                .text("id", party.id())
                .text("label", party.label())
                .done();
    }
}
