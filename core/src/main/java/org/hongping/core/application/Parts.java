package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.LineCodes;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.State;
import org.hongping.rubric.exact.Exact;

/** Lists the parts of an application with how far each is: the form, then the sections of the sheet. */
final class Parts {
    private final Desk desk;
    private final Wording wording;

    private Parts(Desk desk, Locale language) {
        this.desk = desk;
        this.wording = desk.revision().wording(language);
    }

    static List<PartView> of(Desk desk, Locale language) {
        Parts parts = new Parts(desk, language);
        List<PartView> all = new ArrayList<>();
        if (SubjectFields.isAny(desk.rubric())) {
            all.add(parts.form());
        }
        for (Node node : desk.rubric().root().children()) {
            boolean applies = desk.result().group(node.code()).isPresent();
            if (node instanceof Group section && applies) {
                all.add(parts.section(section));
            }
        }
        if (desk.seal().asked()) {
            all.add(parts.paper(language));
        }
        return all;
    }

    /** Returns the code as it may stand in an element's id. */
    static String anchor(String code) {
        return LineCodes.anchor(code);
    }

    private PartView form() {
        List<FormField> asked = Completeness.required(desk.rubric());
        int lacking = desk.completeness().fields().size();
        PartView.Dot dot =
                lacking == 0 ? PartView.Dot.FULL : lacking == asked.size() ? PartView.Dot.EMPTY : PartView.Dot.GAPS;
        String figure = asked.size() - lacking + " / " + asked.size();
        return new PartView("form", desk.path() + "/form", "", "", dot, figure);
    }

    private PartView paper(Locale language) {
        PartView.Dot dot = desk.seal().isLacking()
                ? desk.seal().printed() ? PartView.Dot.GAPS : PartView.Dot.EMPTY
                : PartView.Dot.FULL;
        return new PartView(
                "paper",
                desk.path() + "/paper",
                "",
                Message.of("application.paper").in(language),
                dot,
                "");
    }

    private PartView section(Group section) {
        String figure = desk.result()
                .group(section.code())
                .flatMap(GroupScore::points)
                .map(Exact::text)
                .orElse("—");
        return new PartView(
                "section-" + anchor(section.code()),
                desk.path() + "/sheet#section-" + anchor(section.code()),
                section.code(),
                wording.of(section.code(), section.label()),
                dot(section),
                figure);
    }

    private PartView.Dot dot(Group section) {
        List<LineScore> lines = desk.result()
                .group(section.code())
                .map(score -> score.lines().toList())
                .orElse(List.of());
        if (lines.stream().noneMatch(Parts::isAnswered)) {
            return section.bonus() ? PartView.Dot.OPTIONAL : PartView.Dot.EMPTY;
        }
        return lines.stream().map(NodeScore::state).anyMatch(State::isOpen) ? PartView.Dot.GAPS : PartView.Dot.FULL;
    }

    private static boolean isAnswered(LineScore line) {
        return line.state() != State.MISSING && line.state() != State.NOT_CLAIMED;
    }
}
