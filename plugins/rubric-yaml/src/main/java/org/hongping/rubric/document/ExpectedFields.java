package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** What golden cases expect. Figures may be written as a result writes them, in quotation marks. */
final class ExpectedFields {
    private static final List<String> FIGURES =
            List.of("total", "rawTotal", "partialTotal", "base", "bonus", "deductions");
    private static final List<String> VERDICTS = List.of("eligible", "complete");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private ExpectedFields() {}

    static Expected read(FieldReader fields) {
        if (fields.names().isEmpty()) {
            fields.error("finding.case-expects-nothing");
        }
        return new Expected(
                each(fields, FIGURES, ExpectedFields::figure),
                map(fields, "points", ExpectedFields::figure),
                map(fields, "states", FieldReader::text),
                map(fields, "grades", FieldReader::textOrNone),
                map(fields, "gates", FieldReader::truthOrNone),
                each(fields, VERDICTS, FieldReader::truthOrNone),
                codes(fields, "problems"),
                codes(fields, "missing"));
    }

    private static <V> Map<String, V> map(FieldReader fields, String name, BiFunction<FieldReader, String, V> reading) {
        return fields.oneIf(name, named -> each(named, List.copyOf(named.names()), reading))
                .orElse(Map.of());
    }

    private static <V> Map<String, V> each(
            FieldReader fields, List<String> names, BiFunction<FieldReader, String, V> reading) {
        Map<String, V> read = new LinkedHashMap<>();
        for (String name : names) {
            if (fields.has(name)) {
                read.put(name, reading.apply(fields, name));
            }
        }
        fields.knowing(names);
        return read;
    }

    private static Optional<BigDecimal> figure(FieldReader fields, String name) {
        Value written = fields.raw(name).map(Located::value).orElse(Value.nothing());
        if (written instanceof Value.Nothing) {
            return Optional.empty();
        }
        if (written instanceof Value.Text text && DECIMAL.matcher(text.text()).matches()) {
            return Optional.of(new BigDecimal(text.text()));
        }
        return Optional.of(fields.figure(name));
    }

    private static Optional<List<String>> codes(FieldReader fields, String name) {
        boolean isThere = fields.has(name);
        List<String> codes = fields.texts(name);
        return Optional.of(codes).filter(list -> isThere);
    }
}
