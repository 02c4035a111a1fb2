package org.hongping.rubric;

/** Names of the kinds of {@link Rule}, as documents write them under {@code rule.kind}. */
public enum RuleKind {
    /** {@link Judgement}. */
    JUDGEMENT("judgement"),
    /** {@link Checklist}. */
    CHECKLIST("checklist"),
    /** {@link CountTiers}. */
    COUNT_TIERS("countTiers"),
    /** {@link Levels}. */
    LEVELS("levels"),
    /** {@link PerUnit}. */
    PER_UNIT("perUnit"),
    /** {@link Bands}. */
    BANDS("bands"),
    /** {@link Proportion}. */
    PROPORTION("proportion"),
    /** {@link SurveyMean}. */
    SURVEY("survey"),
    /** {@link Entries}. */
    ENTRIES("entries"),
    /** {@link StatusAnswer}. */
    STATUS("status"),
    /** {@link Composite}. */
    COMPOSITE("composite"),
    /** {@link Formula}. */
    FORMULA("formula"),
    /** {@link Note}. */
    NOTE("note"),
    /** {@link CodeHook}. */
    CODE("code");

    private final String word;

    RuleKind(String word) {
        this.word = word;
    }

    /** Returns the word documents use. */
    public String word() {
        return word;
    }
}
