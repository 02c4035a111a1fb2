package org.hongping.plugin;

import java.util.List;

/**
 * Keeps bundles for good: the truth about what is installed. What {@link #keep} has returned from is on disk; a jar it
 * hands out has been compared with its digest at that moment. Implementations are safe for use by many threads.
 */
public interface BundleStore {
    /** Keeps a bundle that was delivered and returns when it is safe from a crash; one kept already may be kept again. */
    void keep(KeptBundle bundle, Delivery delivery);

    /** Somebody brought a bundle that is served already. */
    default void broughtAgain(Delivery delivery) {}

    /** Says whether a bundle was kept once and forgotten on purpose, so that it must not come back by itself. */
    default boolean wasForgotten(String bundleDigest) {
        return false;
    }

    /** Returns all bundles that are kept, in no particular order. */
    List<KeptBundle> kept();

    /**
     * Returns the jar of that digest.
     *
     * @throws DamagedBundle if it is gone, or is not what was kept
     */
    byte[] jar(String bundleDigest);

    /** Forgets a bundle; one that is not kept is no fault. */
    void forget(String bundleDigest, Act act);
}
