package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.MicroTotal;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.core.Handle;

/** The total of a self-assessment as lists show it, of what stands in the draft. */
final class SelfTotal {
    private SelfTotal() {}

    static void keep(Handle handle, DraftService.Writing writing) {
        ApplicationId id = writing.application().id();
        DraftSheet draft = draft(handle, writing);
        Result result = SelfAssessment.score(
                writing.revision(),
                writing.campaign().rubric(),
                draft.lines(),
                HookOutcomes.ofDraft(handle, id, draft),
                draft.subject());
        keep(handle, id, result);
    }

    static void keep(Handle handle, ApplicationId id, Result result) {
        Exact total = result.partialTotal();
        handle.attach(ApplicationDao.class).updateSelfTotal(id, total.text(), MicroTotal.of(total));
    }

    /** Returns what the draft says. */
    static DraftSheet draft(Handle handle, DraftService.Writing writing) {
        Map<String, Line> lines = Dossiers.lines(
                handle.attach(DraftDao.class).lines(writing.application().id()));
        return new DraftSheet(writing.revision(), writing.rubric(), lines, subject(handle, writing));
    }

    /** Returns what the draft says of the subject. */
    static Beside subject(Handle handle, DraftService.Writing writing) {
        if (writing.rubric().inputs().isEmpty()) {
            return Beside.NONE;
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        handle.attach(DraftDao.class)
                .fields(writing.application().id())
                .forEach(field -> fields.put(field.field(), field));
        return SubjectFields.beside(writing.rubric(), fields, writing.now());
    }
}
