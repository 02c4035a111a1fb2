package org.hongping.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.document.DocumentHooks;
import org.hongping.rubric.document.Finding;

/** Compares the hooks that rubrics ask for with those that their bundle gives. */
final class HookNames {
    private HookNames() {}

    /** Returns a finding for every hook that a bundle without code asks for. */
    static List<Finding> ofData(List<RubricRevision> revisions) {
        return lacking("bundle.no-hook", revisions, Set.of());
    }

    /** Returns a finding for every hook that is asked for and not given. */
    static List<Finding> ofCode(List<RubricRevision> revisions, Set<String> given) {
        return lacking("bundle.hook-not-given", revisions, given);
    }

    private static List<Finding> lacking(String key, List<RubricRevision> revisions, Set<String> given) {
        return revisions.stream()
                .flatMap(revision -> DocumentHooks.names(revision.document()).stream()
                        .filter(hook -> !given.contains(hook))
                        .map(hook -> Finding.error(
                                Optional.empty(), key, revision.id().text(), hook)))
                .toList();
    }
}
