package org.hongping.rubric;

/** No points; something must be written. */
public record Note() implements Rule {
    @Override
    public RuleKind kind() {
        return RuleKind.NOTE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.note(this);
    }
}
