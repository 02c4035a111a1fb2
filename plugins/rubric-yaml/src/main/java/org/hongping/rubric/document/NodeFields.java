package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Node;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Unanswered;
import org.hongping.rubric.Value;

/** The tree: what has children is a group, what has a rule a criterion. */
final class NodeFields {
    /** Code of the node that is the whole sheet. */
    static final String ROOT = "root";

    private NodeFields() {}

    static Group root(FieldReader fields, String title) {
        return group(fields, heading(fields, ROOT, title), false);
    }

    private static Node node(FieldReader fields) {
        Heading heading = heading(fields, fields.text("code"), fields.text("label"));
        if (fields.has("children") && fields.has("rule")) {
            fields.error("finding.group-and-criterion", heading.code());
            fields.knowing(fields.names());
        }
        boolean isLine = fields.has("rule") || fields.has("assessor") || fields.has("max");
        return isLine && !fields.has("children")
                ? criterion(fields, heading)
                : group(fields, heading, fields.truth("bonus", false));
    }

    private static Heading heading(FieldReader fields, String code, String label) {
        return new Heading(
                code,
                label,
                fields.oneIf("source", SourceFields::read),
                fields.figureIf("weight"),
                fields.expressionIf("appliesWhen"),
                fields.choiceIf("unanswered", Unanswered.class),
                fields.choiceIf("notApplicable", NotApplicable.class),
                fields.texts("tags"));
    }

    private static Group group(FieldReader fields, Heading heading, boolean bonus) {
        return new Group(
                heading,
                bonus,
                fields.choice("aggregate", Aggregate.SUM),
                fields.expressionIf("expression"),
                fields.figureIf("start"),
                fields.figureIf("floor"),
                fields.figureIf("cap"),
                fields.expressionIf("zeroWhen"),
                fields.figureIf("max"),
                fields.filled("children", NodeFields::node));
    }

    private static Criterion criterion(FieldReader fields, Heading heading) {
        BigDecimal max = fields.figure("max");
        if (max.signum() < 0) {
            fields.error("finding.negative-maximum", heading.code(), max.toPlainString());
        }
        return new Criterion(
                heading,
                max.max(BigDecimal.ZERO),
                fields.text("assessor"),
                fields.list("evidence", EvidenceFields::read),
                fields.textIf("answerKey").orElse(heading.code()),
                fields.expressionIf("suggest"),
                fields.wordIf("override", "allowed", "forbidden"),
                fields.word("reason", "required", "optional"),
                fields.one("rule", RuleReader::read));
    }

    static Value writeRoot(Group root) {
        return groupOf(headingOf(new FieldWriter(), root.heading()), root);
    }

    private static Value write(Node node) {
        FieldWriter fields = new FieldWriter().text("code", node.code()).text("label", node.label());
        headingOf(fields, node.heading());
        return node instanceof Group group
                ? groupOf(fields.truthUnless("bonus", false, group.bonus()), group)
                : criterionOf(fields, (Criterion) node);
    }

    private static FieldWriter headingOf(FieldWriter fields, Heading heading) {
        return fields.one("source", heading.source(), SourceFields::write)
                .figure("weight", heading.weight())
                .expression("appliesWhen", heading.appliesWhen())
                .word("unanswered", heading.unanswered())
                .word("notApplicable", heading.notApplicable())
                .texts("tags", heading.tags());
    }

    private static Value groupOf(FieldWriter fields, Group group) {
        return fields.wordUnless("aggregate", Aggregate.SUM, group.aggregate())
                .expression("expression", group.expression())
                .figure("start", group.start())
                .figure("floor", group.floor())
                .figure("cap", group.cap())
                .expression("zeroWhen", group.zeroWhen())
                .figure("max", group.max())
                .list("children", group.children(), NodeFields::write)
                .done();
    }

    private static Value criterionOf(FieldWriter fields, Criterion line) {
        Optional<String> answerKey = Optional.of(line.answerKey()).filter(key -> !key.equals(line.code()));
        return fields.figure("max", line.max())
                .text("assessor", line.assessor())
                .value("rule", RuleWriter.write(line.rule()))
                .list("evidence", line.evidence(), EvidenceFields::write)
                .text("answerKey", answerKey)
                .expression("suggest", line.suggest())
                .text("override", line.override().map(allowed -> allowed ? "allowed" : "forbidden"))
                .wordIf("reason", "required", line.reasonRequired())
                .done();
    }
}
