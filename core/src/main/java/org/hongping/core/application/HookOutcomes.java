package org.hongping.core.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookPlace;
import org.jdbi.v3.core.Handle;

/**
 * What the code of a bundle has said of applications (程序得分), by place in the sheet. It was asked before, see
 * {@link HookQuestions}; nothing here asks it.
 */
public final class HookOutcomes {
    /** Number that stands for the draft, which is no submission yet. */
    static final int DRAFT = 0;

    private HookOutcomes() {}

    /** Returns what stands beside a submission, as said by the code that belongs to a revision. */
    public static Map<String, Value> of(Handle handle, ApplicationId id, int submission, InstalledRubric revision) {
        return revision.asksHooks() ? of(handle, id, submission, revision.rubricDigest()) : Map.of();
    }

    /** Returns the same by the digest of the revision; nothing if no code has said anything. */
    public static Map<String, Value> of(Handle handle, ApplicationId id, int submission, String rubricDigest) {
        Map<String, Value> outcomes = new LinkedHashMap<>();
        handle.attach(HookOutcomeDao.class)
                .of(id, submission, rubricDigest)
                .forEach(row -> outcomes.put(row.place(), ValueText.fields(row.outcome())));
        return outcomes;
    }

    /**
     * Returns what stands beside a draft; what was said of an answer or of a subject that has changed since is none of
     * it. What was said on another day stays until the draft is handed in.
     */
    static Map<String, Value> ofDraft(Handle handle, ApplicationId id, DraftSheet draft) {
        return ofDraft(handle, id, draft, ToldSubject::isAlike);
    }

    /** Returns what stands beside a draft that is handed in at this moment: as above, but said of this very day. */
    static Map<String, Value> ofFiling(Handle handle, ApplicationId id, DraftSheet draft) {
        return ofDraft(handle, id, draft, ToldSubject::equals);
    }

    private static Map<String, Value> ofDraft(
            Handle handle, ApplicationId id, DraftSheet draft, BiPredicate<ToldSubject, ToldSubject> same) {
        if (!draft.revision().asksHooks()) {
            return Map.of();
        }
        ToldSubject told = draft.told();
        Map<String, HookPlace> places = new LinkedHashMap<>();
        draft.places().forEach(place -> places.put(place.place(), place));
        Map<String, Value> outcomes = new LinkedHashMap<>();
        for (HookOutcomeDao.Row row : handle.attach(HookOutcomeDao.class)
                .of(id, DRAFT, draft.revision().rubricDigest())) {
            Optional.ofNullable(places.get(row.place()))
                    .filter(place -> draft.version(place) == row.answerVersion())
                    .filter(place -> same.test(new ToldSubject(row.subject()), told))
                    .ifPresent(place -> outcomes.put(row.place(), ValueText.fields(row.outcome())));
        }
        return outcomes;
    }

    /** Keeps what was said of a draft in place of what was said before. */
    static void keepOfDraft(
            Handle handle,
            ApplicationId id,
            String rubricDigest,
            Map<String, Value> said,
            int version,
            ToldSubject told,
            Instant now) {
        clear(handle, id, rubricDigest, said.keySet());
        keep(handle, id, DRAFT, rubricDigest, said, place -> version, told, now);
    }

    /** Forgets what was said of places of a draft. */
    static void clear(Handle handle, ApplicationId id, String rubricDigest, Set<String> places) {
        HookOutcomeDao outcomes = handle.attach(HookOutcomeDao.class);
        places.forEach(place -> outcomes.clear(id, DRAFT, rubricDigest, place));
    }

    /** Keeps for good what stands beside a draft that is handed in. */
    static void keepOfSubmission(
            Handle handle, ApplicationId id, int submission, String rubricDigest, Set<String> standing) {
        HookOutcomeDao outcomes = handle.attach(HookOutcomeDao.class);
        outcomes.of(id, DRAFT, rubricDigest).stream()
                .filter(row -> standing.contains(row.place()))
                .forEach(row -> outcomes.insert(id, submission, rubricDigest, row));
    }

    /** Keeps what was said, for good if it is of a submission. */
    static void keep(
            Handle handle,
            ApplicationId id,
            int submission,
            String rubricDigest,
            Map<String, Value> said,
            ToIntFunction<String> version,
            ToldSubject told,
            Instant now) {
        HookOutcomeDao outcomes = handle.attach(HookOutcomeDao.class);
        said.forEach((place, outcome) -> outcomes.insert(
                id,
                submission,
                rubricDigest,
                new HookOutcomeDao.Row(place, ValueText.write(outcome), version.applyAsInt(place), told.text(), now)));
    }

    /** Returns the places of a rubric that are answered under a key. */
    static List<HookPlace> places(Rubric rubric, String answerKey) {
        return HookPlace.of(rubric).stream()
                .filter(place -> place.answerKey().equals(answerKey))
                .toList();
    }
}
