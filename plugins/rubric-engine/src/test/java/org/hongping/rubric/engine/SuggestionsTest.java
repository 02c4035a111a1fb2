package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on record proposes answers. */
class SuggestionsTest {
    private static RubricBuilder proposing(String expression) {
        return RubricBuilder.aRubric(
                        Lines.suggesting(expression, Lines.line("1", "4", Rules.perUnit("1", "2"))),
                        Lines.judged("2", "4"))
                .knowing("awards", Declaration.Type.NUMBER);
    }

    @Test
    void aFactProposesAnAnswer() {
        Suggestions suggestions =
                Suggestions.of(proposing("{'quantity': fact('awards')}").build());

        assertThat(suggestions.propose(Map.of("awards", Value.figure("2")), Optional.empty()))
                .containsExactly(new Suggestions.Proposal("1", Optional.of(Sheets.quantity("2")), List.of()));
    }

    @Test
    void whatIsNotKnownProposesNothingAndIsNamed() {
        Suggestions suggestions =
                Suggestions.of(proposing("{'quantity': fact('awards')}").build());

        assertThat(suggestions.propose(Map.of(), Optional.empty()))
                .containsExactly(new Suggestions.Proposal(
                        "1", Optional.empty(), List.of(Message.of("expression.lacks-fact", "awards"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quantity': fact('awards')} | 0",
                "{'quantity': fact('prizes')} | 1",
                "{'count': fact('awards')}    | 1",
                "{'level': 'high'}            | 1",
                "fact('awards')               | 1",
                "{'quantity': fact('awards') + 0, 'reason': 'x'} | 0",
            })
    void aProposalThatTheLineNeverTakesIsAFault(String expression, int faults) {
        RubricBuilder rubric = proposing(expression);

        assertThat(Suggestions.faults(rubric.build(), rubric.scorer())).hasSize(faults);
    }
}
