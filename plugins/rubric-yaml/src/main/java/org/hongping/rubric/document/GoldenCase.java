package org.hongping.rubric.document;

import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * A score worked out by hand from the published scheme, which the engine has to reproduce.
 *
 * @param name what the case is about, unique within its file
 * @param clause clause of the scheme it is worked out from
 * @param arithmetic how the expected figures come about, in the words of whoever worked them out
 * @param sheet the score sheet, what it says merged over the sheet of the case it is like
 * @param expected what the result must say
 * @param confirmedBy who checked the figures against the scheme; empty where nobody is named
 * @param place where the case stands in its file
 */
public record GoldenCase(
        String name,
        String clause,
        String arithmetic,
        Value.Fields sheet,
        Expected expected,
        Optional<String> confirmedBy,
        Optional<Place> place) {}
