package org.hongping.core.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Languages;
import org.hongping.rubric.Message;

/** Knows columns by the words above them, in either language, with or without unit, star and blanks. */
final class Headings {
    private static final Message RESULT = Message.of("exchange.result");

    private final Map<String, Column> columns = new HashMap<>();
    private final List<Column> all;

    Headings(List<Column> columns) {
        this.all = columns;
        for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
            for (Column column : columns) {
                this.columns.put(plain(column.heading().in(language)), column);
                for (String other : column.also().in(language).split("[，,]", -1)) {
                    this.columns.put(plain(other), column);
                }
            }
        }
    }

    Optional<Column> of(String text) {
        return Optional.ofNullable(columns.get(plain(text)));
    }

    static boolean isResult(String text) {
        return List.of(Languages.CHINESE, Languages.ENGLISH).stream()
                .anyMatch(language -> plain(text).equals(plain(RESULT.in(language))));
    }

    /** Returns the headings a sheet must have. */
    Message needed() {
        return listed(all.stream()
                .filter(column -> column.need() == Column.Need.REQUIRED)
                .map(Column::heading)
                .toList());
    }

    /** Returns several as one, parted as the language does it. */
    static Message listed(List<Message> several) {
        return several.stream()
                .reduce((before, next) -> Message.of("exchange.list", before, next))
                .orElse(Message.of("exchange.nothing"));
    }

    /** What two spellings of one heading have in common. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s*:]+", "")
                .replaceAll("\\(.*\\)$", "")
                .toLowerCase(Locale.ROOT);
    }
}
