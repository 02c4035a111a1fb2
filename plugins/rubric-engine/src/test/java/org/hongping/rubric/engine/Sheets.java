package org.hongping.rubric.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Sheets and the answers in them. */
final class Sheets {
    private Sheets() {}

    /** Names and values in turn. */
    static Value.Fields fields(Object... namesAndValues) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Fields(fields);
    }

    static Value points(String points) {
        return fields("points", Value.figure(points));
    }

    static Value points(String points, String reason) {
        return fields("points", Value.figure(points), "reason", Value.text(reason));
    }

    static Value.Items ids(String... ids) {
        return new Value.Items(List.of(ids).stream().map(Value::text).toList());
    }

    static Value ticked(String... ids) {
        return fields("checks", ids(ids));
    }

    static Value count(String count) {
        return fields("count", Value.figure(count));
    }

    static Value level(String id) {
        return fields("level", Value.text(id));
    }

    static Value value(String figure) {
        return fields("value", Value.figure(figure));
    }

    static Value notMeasured() {
        return fields("value", Value.nothing());
    }

    static Value quantity(String figure) {
        return fields("quantity", Value.figure(figure));
    }

    static Value ratio(String numerator, String denominator) {
        return fields("numerator", Value.figure(numerator), "denominator", Value.figure(denominator));
    }

    static Value parts(Object... idsAndAnswers) {
        return fields("parts", fields(idsAndAnswers));
    }

    static Value excused(String why) {
        return fields("notApplicable", Value.text(why));
    }

    /** Codes and answers in turn. */
    static ScoreSheet answers(Object... codesAndAnswers) {
        return ScoreSheet.empty().withAnswers(fields(codesAndAnswers).fields());
    }

    static MemberSheet member(String name, Object... codesAndAnswers) {
        return new MemberSheet(
                "panel", Optional.empty(), name, fields(codesAndAnswers).fields());
    }

    static MemberSheet memberOf(String party, String name, Object... codesAndAnswers) {
        return new MemberSheet(
                "panel", Optional.of(party), name, fields(codesAndAnswers).fields());
    }

    static MemberSheet owner(String name, Object... codesAndAnswers) {
        return new MemberSheet(
                "owners", Optional.empty(), name, fields(codesAndAnswers).fields());
    }

    static ScoreSheet members(MemberSheet... sheets) {
        return ScoreSheet.empty().withSheets(List.of(sheets));
    }
}
