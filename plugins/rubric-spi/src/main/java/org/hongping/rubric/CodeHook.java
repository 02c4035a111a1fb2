package org.hongping.rubric;

import java.util.Optional;

/**
 * Points from a hook of a code bundle, called before scoring and handed in as a frozen value.
 *
 * @param hook name of the hook
 * @param bundleDigest SHA-256 of the jar whose hook it is, {@code sha256:} and 64 hexadecimal digits; empty in a document
 *     that no installation has taken in yet, because no jar can name its own digest
 */
public record CodeHook(String hook, Optional<String> bundleDigest) implements Rule {
    /** Makes a rule of a document that is still being written. */
    public CodeHook(String hook) {
        this(hook, Optional.empty());
    }

    @Override
    public RuleKind kind() {
        return RuleKind.CODE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.codeHook(this);
    }
}
