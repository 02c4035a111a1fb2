package org.hongping.core.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * How our types stand in tables, the one place that says so: ids, moments, days, decimals, languages and sets of
 * constants as text, truth as 0 and 1; rows as records.
 */
final class Columns {
    /** It remembers what it has read; a text means the same in each database. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private Columns() {}

    static Jdbi teach(Jdbi jdbi) {
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        jdbi.registerArgument(new ColumnArguments());
        jdbi.registerRowMapper(new RecordRows());
        jdbi.registerColumnMapper(TextRecords::column);
        jdbi.registerColumnMapper(EnumSets::column);
        textColumn(jdbi, Instant.class, Moments::parse);
        textColumn(jdbi, LocalDate.class, LocalDate::parse);
        textColumn(jdbi, BigDecimal.class, BigDecimal::new);
        textColumn(jdbi, Locale.class, Locale::forLanguageTag);
        OncePerHandle.install(jdbi);
        return jdbi;
    }

    private static <T> void textColumn(Jdbi jdbi, Class<T> type, Function<String, T> read) {
        jdbi.registerColumnMapper(type, (row, column, context) -> {
            String text = row.getString(column);
            return text == null ? null : read.apply(text);
        });
    }
}
