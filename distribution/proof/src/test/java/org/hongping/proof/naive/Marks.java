package org.hongping.proof.naive;

import java.util.Map;

/** What was said of the lines: by members where there are any, else by the one voice, else by the residents. */
final class Marks {
    private final Map<String, Object> answers;
    private final Members members;
    private final Questionnaire survey;

    Marks(Sheet sheet, Members members, Questionnaire survey) {
        this.answers = sheet.part("answers");
        this.members = members;
        this.survey = survey;
    }

    boolean isSaid(Row row) {
        return members.name(row.code()) || answers.containsKey(row.code());
    }

    Mark of(Row row) {
        if (members.name(row.code())) {
            return members.mark(row, given -> orOfResidents(row, row.mark(given)));
        }
        Mark said = answers.containsKey(row.code()) ? row.mark(answers.get(row.code())) : Mark.MISSING;
        return orOfResidents(row, said);
    }

    private Mark orOfResidents(Row row, Mark said) {
        return said.is(Standing.MISSING) && survey.asks(row) ? survey.mark(row) : said;
    }

    /** Returns whether something is said of a heading. */
    boolean isSaid(Section section) {
        return members.name(section.code()) ? members.areHeardOn(section.code()) : answers.containsKey(section.code());
    }

    /** Returns whether anybody, heard or not, says something of a heading. */
    boolean isNamed(Section section) {
        return members.name(section.code()) || answers.containsKey(section.code());
    }

    /** Returns whether something else is said of a heading than that it does not apply. */
    boolean isMoreThanExcused(Section section) {
        boolean byOne = answers.containsKey(section.code()) && !isExcuse(answers.get(section.code()));
        return byOne || members.sayMoreThanExcuse(section.code());
    }

    /** Returns whether a heading is said not to apply, and may be. */
    boolean excuses(Section section) {
        boolean said =
                members.areHeardOn(section.code()) ? members.excuse(section) : isExcuse(answers.get(section.code()));
        return said && isSaid(section) && section.excusable();
    }

    static boolean isExcuse(Object given) {
        return Answer.of(given)
                .filter(answer -> answer.hasOnly("notApplicable"))
                .flatMap(answer -> answer.text("notApplicable"))
                .isPresent();
    }
}
