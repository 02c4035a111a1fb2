package org.hongping.core.bundle;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hongping.plugin.DamagedRubric;
import org.hongping.plugin.JarFolder;
import org.hongping.plugin.KeptBundle;
import org.hongping.plugin.RubricRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the start at what the start did not wait for: every bundle must come into the framework, every kept text
 * must still be what it was and readable by this version, and a jar without a row was never kept. Runs in a thread of its
 * own, once.
 */
final class Reconciliation implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** The first visitor comes first. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration QUIET_BEFORE_READING = Duration.ofSeconds(8);
    private static final Duration END = Duration.ofSeconds(1);

    private final RubricCatalogue catalogue;
    private final JarFolder jars;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "reconciliation");

    Reconciliation(RubricCatalogue catalogue, JarFolder jars) {
        this.catalogue = catalogue;
        this.jars = jars;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            if (isOpenAfter(QUIET)) {
                catalogue.settle();
            }
            if (isOpenAfter(QUIET_BEFORE_READING)) {
                reconcile();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.error("the kept bundles cannot be looked through", fault);
        }
    }

    private boolean isOpenAfter(Duration quiet) throws InterruptedException {
        return !closed.await(quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks through everything that is kept. */
    void reconcile() {
        catalogue.settle();
        catalogue.catalogue().all().forEach(this::read);
        strays();
    }

    private void read(RubricRevision revision) {
        try {
            revision.document();
        } catch (DamagedRubric damage) {
            LOG.error("{}: {}", revision.bundle(), damage.problem().in(Locale.ENGLISH));
            catalogue.pipeline().fail(revision.bundleDigest(), damage.problem());
        }
    }

    /** Begins nothing more, and lets what has begun end. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a crash between the jar and its row has left; the file was told to nobody as kept. */
    private void strays() {
        Set<String> known =
                catalogue.store().kept().stream().map(KeptBundle::bundleDigest).collect(Collectors.toSet());
        jars.digests().stream()
                .filter(digest -> !known.contains(digest))
                .forEach(digest -> LOG.warn("the jar {} belongs to no bundle that is kept", digest));
    }
}
