package org.hongping.core.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.core.rubric.Evaluations;
import org.hongping.core.rubric.Evaluations.Evaluation;
import org.hongping.core.storage.Storage;
import org.hongping.plugin.Circumstances;
import org.hongping.plugin.RubricBundle;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Trial;
import org.hongping.rubric.document.Finding;

/** What an installation asks of this house: its block list, and the evaluations it stores. */
final class House implements Circumstances {
    private final Storage storage;
    private final Evaluations evaluations;
    private final Function<String, Optional<RubricRevision>> revisions;

    /** @param revisions finds the revision of a digest */
    House(Storage storage, Evaluations evaluations, Function<String, Optional<RubricRevision>> revisions) {
        this.storage = storage;
        this.evaluations = evaluations;
        this.revisions = revisions;
    }

    @Override
    public List<Finding> blocked(String bundleDigest) {
        return storage.read(handle -> handle.attach(BlockDao.class).find(bundleDigest)).stream()
                .map(block -> Finding.error(Optional.empty(), "catalogue.blocked", bundleDigest, block.reason()))
                .toList();
    }

    @Override
    public List<Trial> trials(RubricBundle bundle) {
        List<Trial> trials = new ArrayList<>();
        for (RubricRevision newer : bundle.revisions()) {
            byRevision(newer)
                    .forEach((digest, stored) ->
                            revisions.apply(digest).ifPresent(older -> trials.add(Trial.of(older, newer, stored))));
        }
        return trials;
    }

    /** What is scored by that very revision already cannot come to anything else. */
    private Map<String, List<Trial.Stored>> byRevision(RubricRevision newer) {
        Map<String, List<Trial.Stored>> byRevision = new LinkedHashMap<>();
        for (Evaluation evaluation : evaluations.of(newer.id())) {
            if (!evaluation.rubricDigest().equals(newer.rubricDigest())) {
                byRevision
                        .computeIfAbsent(evaluation.rubricDigest(), digest -> new ArrayList<>())
                        .add(new Trial.Stored(evaluation.title(), evaluation.href(), evaluation.sheet()));
            }
        }
        return byRevision;
    }
}
