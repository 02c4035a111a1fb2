package org.hongping.rubric;

/** How the answer to a line becomes points: a closed set of kinds, one record each. */
public sealed interface Rule
        permits Judgement,
                Checklist,
                CountTiers,
                Levels,
                PerUnit,
                Bands,
                Proportion,
                SurveyMean,
                Entries,
                StatusAnswer,
                Composite,
                Formula,
                Note,
                CodeHook {

    /** Returns the kind's name as documents write it. */
    RuleKind kind();

    /** Calls the one method of {@code cases} that is for this kind; stands in for a pattern switch on Java 17. */
    <R> R match(Cases<R> cases);

    /**
     * One method per kind. A reader of rules implements this, so that a new kind is a compile error until every reader
     * handles it.
     *
     * @param <R> what the reader makes of a rule
     */
    interface Cases<R> {
        /** Points as given. */
        R judgement(Judgement rule);

        /** Points per tick. */
        R checklist(Checklist rule);

        /** Points by how many ticks. */
        R countTiers(CountTiers rule);

        /** Points by the level chosen. */
        R levels(Levels rule);

        /** Points per whole unit. */
        R perUnit(PerUnit rule);

        /** Points by where a measured value lies. */
        R bands(Bands rule);

        /** The maximum times a ratio. */
        R proportion(Proportion rule);

        /** The maximum times a survey's mean. */
        R surveyMean(SurveyMean rule);

        /** Points of dated entries. */
        R entries(Entries rule);

        /** Points by met, unmet or unknown. */
        R statusAnswer(StatusAnswer rule);

        /** Points of several parts. */
        R composite(Composite rule);

        /** Points by expression. */
        R formula(Formula rule);

        /** No points; something must be said. */
        R note(Note rule);

        /** Points from a code bundle's hook. */
        R codeHook(CodeHook rule);
    }
}
