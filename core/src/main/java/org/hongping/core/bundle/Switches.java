package org.hongping.core.bundle;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.plugin.KeptBundle;
import org.hongping.plugin.KeptRubric;
import org.jdbi.v3.core.Handle;

/** Puts revisions in force, inside a unit of work. */
record Switches(Handle handle, Instant now) {

    /** Puts a bundle's revisions in force where none or an earlier version is. */
    void unlessLater(KeptBundle bundle, Actor by) {
        for (KeptRubric rubric : bundle.rubrics()) {
            Optional<Switch> last = latest(rubric);
            if (last.map(row -> bundle.isLaterThan(version(row))).orElse(true)) {
                put(rubric, bundle.bundleDigest(), last, "", by);
            }
        }
        handle.attach(BundleDao.class).markInForce(bundle.bundleDigest(), now);
    }

    /** Puts a bundle's revisions in force, whatever is. */
    void to(KeptBundle bundle, String reason, Actor by) {
        for (KeptRubric rubric : bundle.rubrics()) {
            Optional<Switch> last = latest(rubric);
            if (last.filter(row -> row.bundleDigest().equals(bundle.bundleDigest()))
                    .isEmpty()) {
                put(rubric, bundle.bundleDigest(), last, reason, by);
            }
        }
        handle.attach(BundleDao.class).markInForce(bundle.bundleDigest(), now);
    }

    private Optional<Switch> latest(KeptRubric rubric) {
        return handle.attach(SwitchDao.class).inForce(rubric.id().text(), rubric.edition());
    }

    private String version(Switch row) {
        return handle.attach(BundleDao.class)
                .find(row.bundleDigest())
                .map(StoredBundle::version)
                .orElseThrow();
    }

    private void put(KeptRubric rubric, String digest, Optional<Switch> last, String reason, Actor by) {
        int number = last.map(Switch::number).orElse(0) + 1;
        handle.attach(SwitchDao.class)
                .insert(new Switch(rubric.id().text(), rubric.edition(), number, digest, reason, now, by.text()));
    }
}
