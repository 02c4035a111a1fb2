package org.hongping.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hongping.plugin.archive.Sha256;

/**
 * What the checks of this process have come to, by the very texts they were about: a revision of a bundle brings most
 * of its documents and golden cases unchanged. Forgets what was longest not asked for. Safe for use by many threads.
 */
final class CheckedBefore {
    private static final int MOST = 64;

    private final Map<String, Object> outcomes = Collections.synchronizedMap(new Latest());

    /** Forgets the eldest. */
    private static final class Latest extends LinkedHashMap<String, Object> {
        Latest() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST;
        }
    }

    /**
     * Returns what a check came to, or takes it now.
     *
     * @param outcome what such a check comes to
     * @param about everything the check looks at
     */
    <T> T of(Class<T> outcome, Supplier<T> check, String... about) {
        String key = Sha256.of(String.join("\u0000", about).getBytes(UTF_8)) + outcome.getName();
        Optional<T> known = Optional.ofNullable(outcomes.get(key)).map(outcome::cast);
        if (known.isPresent()) {
            return known.get();
        }
        T taken = check.get();
        outcomes.put(key, taken);
        return taken;
    }
}
