package org.hongping.core.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Besides;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.rubric.Evaluations;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * Every application that was scored, with the sheets of its members; where nobody has scored yet, what the applicant
 * said of itself.
 */
public final class StoredEvaluations implements Evaluations {
    private static final String PAGE = "/applications/";

    private final Storage storage;

    /** Reads from this storage. */
    public StoredEvaluations(Storage storage) {
        this.storage = storage;
    }

    @Override
    public List<Evaluation> of(RubricId rubric) {
        return storage.read(handle -> handle.attach(EvaluationDao.class).by(rubric.text()).stream()
                .flatMap(row -> evaluation(handle, row).stream())
                .toList());
    }

    /** Returns which application is under the address of an evaluation. */
    public static ApplicationId application(String href) {
        return ApplicationId.of(href.substring(PAGE.length()));
    }

    private static Optional<Evaluation> evaluation(Handle handle, EvaluationRow row) {
        return voices(handle, row.id()).map(voices -> {
            Map<String, Value> sheet = new LinkedHashMap<>(voices);
            sheet.put("interpretations", ValueText.fields(row.interpretations()));
            subject(handle, row.id()).ifPresent(input -> sheet.put("input", input));
            List<Value> deductions = Besides.deductions(handle, row.id());
            if (!deductions.isEmpty()) {
                sheet.put("deductions", new Value.Items(deductions));
            }
            Map<String, Value> outcomes = HookOutcomes.of(handle, row.id(), row.submissions(), row.rubricDigest());
            if (!outcomes.isEmpty()) {
                sheet.put("hooks", new Value.Fields(outcomes));
            }
            String href = PAGE + row.id().text();
            return new Evaluation(
                    row.name(), href, row.campaignId().text(), row.rubricDigest(), new Value.Fields(sheet));
        });
    }

    private static Optional<Map<String, Value>> voices(Handle handle, ApplicationId id) {
        List<Panel.Member> members = Panels.members(handle, id).stream()
                .filter(member -> !member.answers().isEmpty())
                .toList();
        if (!members.isEmpty()) {
            return Optional.of(Map.of("sheets", new Value.Items(Panel.sheets(members))));
        }
        return submitted(handle, id, "answers").map(answers -> Map.of("answers", answers));
    }

    /** What was known of the subject when it was handed in, as its snapshot holds it. */
    private static Optional<Value> subject(Handle handle, ApplicationId id) {
        return submitted(handle, id, "input");
    }

    private static Optional<Value> submitted(Handle handle, ApplicationId id, String part) {
        return handle.attach(EvaluationDao.class)
                .submitted(id)
                .flatMap(snapshot ->
                        Optional.ofNullable(ValueText.fields(snapshot).fields().get(part)));
    }
}
