package org.hongping.core.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.rubric.Locks;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.NotFound;
import org.hongping.plugin.Catalogue;
import org.hongping.plugin.FailedBundle;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.KeptBundle;
import org.hongping.plugin.RubricRevision;

/** How every bundle stands. */
record BundleShelf(RubricCatalogue catalogue, Storage storage, Locks locks) {
    private static final Comparator<BundleRow> ORDER = Comparator.comparing(BundleRow::state)
            .thenComparing(row -> row.bundle().symbolicName())
            .thenComparing(row -> row.bundle().storedAt(), Comparator.reverseOrder());

    List<BundleRow> list(Locale language) {
        List<Locks.Lock> held = locks.now();
        return storage.read(handle -> handle.attach(BundleDao.class).kept()).stream()
                .map(stored -> row(stored, held, language))
                .sorted(ORDER)
                .toList();
    }

    BundleRow get(String digest, Locale language) {
        StoredBundle stored = storage.read(
                        handle -> handle.attach(BundleDao.class).find(digest))
                .orElseThrow(() -> new NotFound(digest));
        return row(stored, locks.now(), language);
    }

    private BundleRow row(StoredBundle stored, List<Locks.Lock> held, Locale language) {
        List<BundleRow.RevisionRow> revisions = revisions(stored.digest()).stream()
                .map(revision -> row(revision, held, language))
                .toList();
        return new BundleRow(stored, state(stored), revisions, problems(stored.digest(), language));
    }

    private BundleRow.RevisionRow row(RubricRevision revision, List<Locks.Lock> held, Locale language) {
        return new BundleRow.RevisionRow(
                revision.id().text(),
                revision.edition(),
                revision.word("title", language).orElse(revision.title()),
                revision.rubricDigest(),
                isServed(revision.bundleDigest()) && catalogue.pointers().holds(revision),
                held.stream()
                        .filter(lock -> lock.rubricDigest().equals(revision.rubricDigest()))
                        .toList());
    }

    private BundleState state(StoredBundle stored) {
        String digest = stored.digest();
        if (isServed(digest)) {
            boolean inForce = revisions(digest).stream().anyMatch(catalogue.pointers()::holds);
            return inForce
                    ? BundleState.IN_FORCE
                    : stored.inForceAt().isPresent() ? BundleState.KEPT : BundleState.WAITING;
        }
        if (storage.read(handle -> handle.attach(BlockDao.class).find(digest)).isPresent()) {
            return BundleState.BLOCKED;
        }
        return failed(digest).isPresent() ? BundleState.FAILED : BundleState.GONE;
    }

    private List<RubricRevision> revisions(String digest) {
        return served().bundle(digest).map(bundle -> bundle.revisions()).orElseGet(() -> kept(digest));
    }

    private List<RubricRevision> kept(String digest) {
        return storage.read(handle -> {
            BundleDao bundles = handle.attach(BundleDao.class);
            return bundles.find(digest)
                    .map(stored -> DatabaseBundleStore.kept(bundles, stored))
                    .map(KeptBundle::revisions)
                    .orElse(List.of());
        });
    }

    private List<String> problems(String digest, Locale language) {
        return failed(digest).stream()
                .flatMap(failed -> failed.findings().stream())
                .map(finding -> FindingText.of(finding, language))
                .toList();
    }

    private Optional<FailedBundle> failed(String digest) {
        return served().failed().stream()
                .filter(failed -> failed.bundleDigest().equals(digest))
                .findFirst();
    }

    private boolean isServed(String digest) {
        return served().bundle(digest).isPresent();
    }

    private Catalogue served() {
        return catalogue.catalogue();
    }

    /** Says whether another served bundle holds that very revision too. */
    boolean isElsewhere(String rubricDigest, String bundleDigest) {
        return served().all().stream()
                .anyMatch(revision -> revision.rubricDigest().equals(rubricDigest)
                        && !revision.bundleDigest().equals(bundleDigest));
    }

    /** Says whether something else could be in force where this bundle is. */
    boolean hasSubstitute(BundleRow row) {
        List<RubricRevision> others = new ArrayList<>(served().all());
        others.removeIf(revision -> revision.bundleDigest().equals(row.bundle().digest()));
        return row.revisions().stream()
                .filter(BundleRow.RevisionRow::inForce)
                .anyMatch(mine -> others.stream()
                        .anyMatch(other -> other.id().text().equals(mine.id())
                                && other.edition().equals(mine.edition())));
    }

    /** Returns the digest of the revision in force for an edition, or else for the latest edition of that rubric. */
    Optional<String> standing(String rubricId, String edition) {
        List<RubricRevision> inForce = served().all().stream()
                .filter(revision -> revision.id().text().equals(rubricId))
                .filter(catalogue.pointers()::holds)
                .toList();
        return inForce.stream()
                .filter(revision -> revision.edition().equals(edition))
                .findFirst()
                .or(() -> inForce.stream().reduce((earlier, later) -> later))
                .map(RubricRevision::rubricDigest);
    }
}
