package org.hongping.rubric;

import java.util.Map;

/**
 * What a code bundle gives beside its documents: its hooks and nothing else. The bundle's activator registers one
 * provider as an OSGi service under this interface before its {@code start} returns. Rubrics are not authored in Java.
 */
public interface RubricProvider {
    /**
     * Returns the hooks by the name that documents give under {@code rule.hook}. Asked once, when the bundle is
     * activated; what is returned later is not seen.
     */
    Map<String, Hook> hooks();
}
