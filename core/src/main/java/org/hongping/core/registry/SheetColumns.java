package org.hongping.core.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hongping.core.exchange.Column;
import org.hongping.core.exchange.Column.Option;
import org.hongping.core.xlsx.NewColumn.Content;
import org.hongping.rubric.Message;

/** Columns of the registry's sheets: the headings are the labels of the forms. */
final class SheetColumns {
    /** Columns that people have under other headings too. */
    private static final Set<String> ALSO = Set.of(
            "estate.name",
            "estate.areaId",
            "estate.kind",
            "estate.enterpriseCode",
            "estate.managedFrom",
            "estate.floorArea",
            "estate.households",
            "estate.manager",
            "enterprise.name",
            "enterprise.creditCode",
            "enterprise.address");

    private final String kind;

    SheetColumns(String kind) {
        this.kind = kind;
    }

    Column text(String field, int width) {
        Message heading = label(field);
        return column(field, heading, width);
    }

    Column number(String field, String unit) {
        Message heading = unit.isEmpty()
                ? label(field)
                : Message.of("registry.sheet-unit", label(field), Message.of("registry.unit-" + unit));
        return column(field, heading, 14).holding(Content.NUMBER);
    }

    Column day(String field) {
        return text(field, 14).holding(Content.DAY);
    }

    <E extends Enum<E>> Column choice(String field, Class<E> options, Function<E, Message> word) {
        List<Option> all = Arrays.stream(options.getEnumConstants())
                .map(option -> new Option(Codes.of(option), word.apply(option)))
                .toList();
        return text(field, 16).choosing(all);
    }

    /** The two that an export writes so that its rows are known again. */
    static List<Column> known() {
        return List.of(
                Column.of(
                                KnownRow.ID,
                                Message.of("registry.sheet-id"),
                                Message.of("registry.sheet-id"),
                                Message.of("registry.sheet-id-says"),
                                38)
                        .exported(),
                Column.of(
                                KnownRow.VERSION,
                                Message.of("registry.sheet-version"),
                                Message.of("registry.sheet-version"),
                                Message.of("registry.sheet-version-says"),
                                8)
                        .exported());
    }

    private Column column(String field, Message heading, int width) {
        Message also = ALSO.contains(kind + "." + field) ? Message.of("registry.also." + kind + "." + field) : heading;
        return Column.of(field, heading, also, Message.of("registry.hint." + kind + "." + field), width);
    }

    private Message label(String field) {
        return Message.of("registry." + kind + "." + field);
    }
}
