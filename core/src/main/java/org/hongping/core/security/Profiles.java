package org.hongping.core.security;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hongping.core.storage.Storage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Knows which profile is in force; asked at every request, so it remembers. Safe for use by many threads. */
final class Profiles {
    private final Storage storage;
    private final AtomicReference<@Nullable SecurityPolicy> known = new AtomicReference<>();

    Profiles(Storage storage) {
        this.storage = storage;
    }

    SecurityPolicy policy() {
        SecurityPolicy remembered = known.get();
        return remembered != null ? remembered : storage.read(this::policy);
    }

    SecurityPolicy policy(Handle handle) {
        SecurityPolicy remembered = known.get();
        if (remembered != null) {
            return remembered;
        }
        Optional<ChosenProfile> chosen = handle.attach(ProfileDao.class).chosen();
        SecurityPolicy policy =
                SecurityPolicy.of(chosen.map(ChosenProfile::profile).orElse(Profile.OFFICE));
        known.compareAndSet(null, policy);
        return policy;
    }

    /** Somebody has chosen another; to be called once that stands. */
    void changed() {
        known.set(null);
    }
}
