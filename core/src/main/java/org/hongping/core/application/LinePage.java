package org.hongping.core.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.evidence.EvidenceView;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/**
 * A line on a page of its own, with its evidence below and the next one a step away.
 *
 * @param desk the application
 * @param criterion the line
 * @param view the same, ready to be shown
 * @param editing whether its fields are open, perhaps only to keep what was typed
 * @param refused files that were not taken, by name
 */
record LinePage(Desk desk, Criterion criterion, LineView view, boolean editing, Map<String, Message> refused) {

    static LinePage of(Desk desk, Criterion line, Locale language) {
        return new LinePage(desk, line, LineViews.of(desk, language).line(line), desk.isWritable(), Map.of());
    }

    LinePage showing(LineView other) {
        return new LinePage(desk, criterion, other, true, refused);
    }

    LinePage refusing(Map<String, Message> files) {
        return new LinePage(desk, criterion, view, editing, files);
    }

    Map<String, Object> model(Locale language, EvidenceView.Asked asked) {
        List<Criterion> all = desk.criteria();
        int at = all.indexOf(criterion);
        Map<String, Object> model = WorkPage.of(desk, language, "line");
        model.putAll(SidePage.of(desk, criterion, language, asked));
        model.put("line", view);
        model.put("editing", editing);
        model.put("refused", refused);
        model.put("number", at + 1);
        model.put("count", all.size());
        model.put("previous", at > 0 ? Optional.of(all.get(at - 1).code()) : Optional.empty());
        model.put("next", at + 1 < all.size() ? Optional.of(all.get(at + 1).code()) : Optional.empty());
        return model;
    }
}
