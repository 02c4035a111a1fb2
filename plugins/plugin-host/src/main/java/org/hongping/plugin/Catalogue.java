package org.hongping.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/**
 * What is served at one moment. A snapshot: it never changes, so that whoever holds it sees one state of affairs.
 *
 * @param bundles the active bundles, in the order of their activation
 * @param failed those that should be active and are not
 */
public record Catalogue(List<RubricBundle> bundles, List<FailedBundle> failed) {
    private static final Comparator<RubricRevision> BY_VERSION = Comparator.comparing(RubricRevision::edition)
            .thenComparing(revision -> Version.parseVersion(revision.version()))
            .thenComparing(RubricRevision::bundleDigest);

    /** Copies the lists. */
    public Catalogue {
        bundles = List.copyOf(bundles);
        failed = List.copyOf(failed);
    }

    /** Returns a catalogue of nothing. */
    public static Catalogue empty() {
        return new Catalogue(List.of(), List.of());
    }

    /** Returns all revisions by id, edition and version, the latest last. */
    public List<RubricRevision> all() {
        return revisions()
                .sorted(Comparator.comparing(RubricRevision::id).thenComparing(BY_VERSION))
                .toList();
    }

    /** Returns the revision that answers: of all that are meant, the latest edition's highest bundle version. */
    public Optional<RubricRevision> find(Selector selector) {
        return revisions().filter(selector::accepts).max(BY_VERSION);
    }

    /** Returns the revision that answers among those that somebody put in force: the latest edition's. */
    public Optional<RubricRevision> find(Selector selector, Predicate<RubricRevision> inForce) {
        boolean one = selector.digest().isPresent();
        return revisions()
                .filter(selector::accepts)
                .filter(revision -> one || inForce.test(revision))
                .max(BY_VERSION);
    }

    /** Returns the revision with that rubric digest; of several bundles that hold it, the highest version's. */
    public Optional<RubricRevision> withDigest(String rubricDigest) {
        return revisions()
                .filter(revision -> revision.rubricDigest().equals(rubricDigest))
                .max(BY_VERSION);
    }

    /** Returns the active bundle of that digest. */
    public Optional<RubricBundle> bundle(String bundleDigest) {
        return bundles.stream()
                .filter(bundle -> bundle.bundleDigest().equals(bundleDigest))
                .findFirst();
    }

    private Stream<RubricRevision> revisions() {
        return bundles.stream().flatMap(bundle -> bundle.revisions().stream());
    }

    Catalogue with(RubricBundle bundle) {
        return new Catalogue(
                Stream.concat(bundles.stream(), Stream.of(bundle)).toList(), withoutFailed(bundle.bundleDigest()));
    }

    Catalogue with(FailedBundle bundle) {
        return new Catalogue(
                bundles,
                Stream.concat(withoutFailed(bundle.bundleDigest()).stream(), Stream.of(bundle))
                        .toList());
    }

    Catalogue without(String bundleDigest) {
        return new Catalogue(
                bundles.stream()
                        .filter(bundle -> !bundle.bundleDigest().equals(bundleDigest))
                        .toList(),
                withoutFailed(bundleDigest));
    }

    private List<FailedBundle> withoutFailed(String bundleDigest) {
        return failed.stream()
                .filter(bundle -> !bundle.bundleDigest().equals(bundleDigest))
                .toList();
    }
}
