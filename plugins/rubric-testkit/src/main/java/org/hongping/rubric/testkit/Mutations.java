package org.hongping.rubric.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hongping.plugin.Draft;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.UnreadableReading;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.engine.UnsupportedRubric;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/**
 * Proves golden cases by changing the rubric they are about: each figure, bound, check and cap in turn, one at a time.
 * Every change has to be noticed, by a golden case or by the checks of an installation.
 */
public final class Mutations {
    private static final System.Logger LOG = System.getLogger(Mutations.class.getName());

    private Mutations() {}

    /**
     * Returns a test for every rubric of a folder. It fails with a list of the changes nobody noticed, and logs how
     * many were tried.
     *
     * @param folder holds {@code rubrics/} and {@code golden/}
     * @throws IOException if the folder cannot be read
     */
    public static Stream<DynamicNode> in(Path folder) throws IOException {
        BundleUnderTest bundle = BundleUnderTest.read(folder);
        return bundle.rubrics().stream()
                .map(rubric -> dynamicTest(rubric.id() + ": every change is noticed", () -> prove(rubric, bundle)));
    }

    private static void prove(RubricRevision rubric, BundleUnderTest bundle) {
        List<GoldenCase> cases = bundle.cases(rubric);
        List<Mutation> mutations = Mutator.of(rubric.document());
        List<String> unnoticed = mutations.parallelStream()
                .filter(mutation -> !isNoticed(mutation, cases))
                .map(Mutation::what)
                .toList();
        LOG.log(
                Level.INFO,
                "{0}: {1} changes tried on {2} golden cases, {3} not noticed",
                rubric.id(),
                mutations.size(),
                cases.size(),
                unnoticed.size());
        if (!unnoticed.isEmpty()) {
            throw new AssertionFailedError(rubric.id() + ": nothing notices" + System.lineSeparator()
                    + String.join(System.lineSeparator(), unnoticed));
        }
    }

    /** A golden case is the quickest to ask; what changes no score must be refused as unsound. */
    private static boolean isNoticed(Mutation mutation, List<GoldenCase> cases) {
        Draft draft = new Draft(mutation.document());
        return draft.revision()
                .map(revision -> cases.stream().anyMatch(one -> differs(one, revision))
                        || !draft.findings().isEmpty())
                .orElse(true);
    }

    /** A reading that can no longer be scored under is noticed as well as a wrong score. */
    private static boolean differs(GoldenCase golden, RubricRevision changed) {
        try {
            return !GoldenRunner.run(golden, changed::score).isEmpty();
        } catch (UnsupportedRubric | UnreadableReading noticed) {
            return true;
        }
    }
}
