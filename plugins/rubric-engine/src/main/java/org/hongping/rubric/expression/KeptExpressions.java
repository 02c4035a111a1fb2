package org.hongping.rubric.expression;

import dev.cel.common.types.CelType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was compiled lately, by everything that decides what comes of it: the readings and revisions of a rubric have most
 * of their expressions in common. Forgets what was longest not asked for. Safe for use by many threads.
 */
final class KeptExpressions {
    static final int MOST = 256;

    private final Map<Key, CompiledExpression> kept = Collections.synchronizedMap(new Latest());

    /**
     * What an expression comes to depends on nothing else.
     *
     * @param vocabulary what it may name
     * @param reach what it may look at
     * @param type what it has to yield
     * @param text as it is written
     */
    record Key(Vocabulary vocabulary, Reach reach, CelType type, String text) {}

    /** Forgets the eldest. */
    private static final class Latest extends LinkedHashMap<Key, CompiledExpression> {
        Latest() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompiledExpression> eldest) {
            return size() > MOST;
        }
    }

    /** Returns what was compiled, or compiles it now; what has faults is not kept. */
    CompiledExpression of(Key key, Supplier<CompiledExpression> compiling) {
        Optional<CompiledExpression> known = Optional.ofNullable(kept.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        CompiledExpression compiled = compiling.get();
        kept.put(key, compiled);
        return compiled;
    }

    /** Returns how many are kept. */
    int size() {
        return kept.size();
    }
}
