package org.hongping.plugin.felix;

import java.util.Map;
import org.hongping.rubric.Hook;

/**
 * The running code of a bundle: objects of its classes, to be let go of before it is withdrawn.
 *
 * @param hooks by name
 * @param loader of its classes
 */
public record LiveCode(Map<String, Hook> hooks, ClassLoader loader) {
    /** Copies the hooks. */
    public LiveCode {
        hooks = Map.copyOf(hooks);
    }
}
