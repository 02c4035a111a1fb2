package org.hongping.rubric.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Expectation;
import org.hongping.rubric.Value;

/** What maxima must add up to: fields where one statement holds for all, a list where there are variants. */
final class ExpectationFields {
    private ExpectationFields() {}

    static List<Expectation> read(FieldReader document) {
        return document.field("expect").map(found -> read(document, found)).orElse(List.of());
    }

    private static List<Expectation> read(FieldReader document, Located found) {
        return found.value() instanceof Value.Items
                ? document.items("expect", found, ExpectationFields::expectation)
                : List.of(FieldReader.whole(found, document.findings(), ExpectationFields::expectation));
    }

    private static Expectation expectation(FieldReader fields) {
        Map<String, String> input =
                fields.oneIf("input", ExpectationFields::input).orElse(Map.of());
        return new Expectation(input, fields.figure("base"), fields.figureIf("bonus"));
    }

    private static Map<String, String> input(FieldReader fields) {
        Map<String, String> input = new LinkedHashMap<>();
        for (String name : fields.names()) {
            input.put(name, fields.text(name));
        }
        return input;
    }

    static void write(FieldWriter document, List<Expectation> expectations) {
        if (expectations.size() == 1) {
            document.value("expect", write(expectations.get(0)));
        } else {
            document.list("expect", expectations, ExpectationFields::write);
        }
    }

    private static Value write(Expectation expectation) {
        FieldWriter fields = new FieldWriter();
        if (!expectation.input().isEmpty()) {
            FieldWriter input = new FieldWriter();
            expectation.input().forEach(input::text);
            fields.value("input", input.done());
        }
        return fields.figure("base", expectation.base())
                .figure("bonus", expectation.bonus())
                .done();
    }
}
