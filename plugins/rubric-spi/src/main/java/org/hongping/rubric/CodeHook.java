package org.hongping.rubric;

/**
 * Points from a hook of a code bundle, called before scoring and handed in as a frozen value.
 *
 * @param hook name of the hook
 */
public record CodeHook(String hook) implements Rule {
    @Override
    public RuleKind kind() {
        return RuleKind.CODE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.codeHook(this);
    }
}
