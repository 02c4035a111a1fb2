package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Value;

/**
 * Reads the fields of one table. Asking for a field makes its name known; {@link #close()} notes every field nobody
 * asked for and every field that had to be there. A name without suffix is required, {@code …If} may be absent, and
 * where a default exists the caller states it.
 */
final class FieldReader {
    private final Located at;
    private final Findings findings;
    private final ScalarReader scalars;
    private final FieldNames names;

    FieldReader(Located at, Findings findings) {
        this.at = at;
        this.findings = findings;
        this.scalars = new ScalarReader(findings);
        this.names = new FieldNames(at, findings);
    }

    /** Reads a whole table: what {@code reading} does not ask for is unknown. */
    static <T> T whole(Located at, Findings findings, Function<FieldReader, T> reading) {
        FieldReader fields = new FieldReader(at, findings);
        T read = reading.apply(fields);
        fields.close();
        return read;
    }

    Optional<Place> place() {
        return at.place();
    }

    boolean has(String name) {
        return at.fields().containsKey(name);
    }

    /** Says whether the field holds exactly that text. */
    boolean holds(String name, String text) {
        return at.field(name).map(Located::value).equals(Optional.of(Value.text(text)));
    }

    /** Returns all fields unread, none if it is something else. */
    Value.Fields whole() {
        return new Value.Fields(at.fields());
    }

    /** Returns the names of all fields that are there. */
    Set<String> names() {
        return at.fields().keySet();
    }

    Findings findings() {
        return findings;
    }

    void error(String key, Object... arguments) {
        findings.error(at.place(), key, arguments);
    }

    String text(String name) {
        return required(name).map(found -> scalars.text(name, found)).orElse("?");
    }

    Optional<String> textIf(String name) {
        return field(name).map(found -> scalars.text(name, found));
    }

    Optional<Expression> expressionIf(String name) {
        return textIf(name).filter(text -> !text.isBlank()).map(Expression::new);
    }

    Expression expression(String name) {
        String text = text(name);
        return new Expression(text.isBlank() ? "?" : text);
    }

    BigDecimal figure(String name) {
        return required(name).map(found -> scalars.figure(name, found)).orElse(BigDecimal.ZERO);
    }

    Optional<BigDecimal> figureIf(String name) {
        return field(name).map(found -> scalars.figure(name, found));
    }

    int count(String name, int least) {
        return required(name).map(found -> scalars.count(name, found, least)).orElse(least);
    }

    Optional<Integer> countIf(String name, int least) {
        return field(name).map(found -> scalars.count(name, found, least));
    }

    boolean truth(String name, boolean otherwise) {
        return field(name).map(found -> scalars.truth(name, found)).orElse(otherwise);
    }

    /** Says whether the field holds the first word; it may also hold the second, which is what its absence means. */
    boolean word(String name, String word, String otherwise) {
        return wordIf(name, word, otherwise).orElse(false);
    }

    /** Says which of two words the field holds, if it is there. */
    Optional<Boolean> wordIf(String name, String word, String otherwise) {
        return field(name).map(found -> scalars.word(name, found, List.of(word, otherwise)) == 0);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        E last = type.getEnumConstants()[type.getEnumConstants().length - 1];
        return required(name).map(found -> constant(name, found, type)).orElse(last);
    }

    <E extends Enum<E>> E choice(String name, E otherwise) {
        return choiceIf(name, otherwise.getDeclaringClass()).orElse(otherwise);
    }

    <E extends Enum<E>> Optional<E> choiceIf(String name, Class<E> type) {
        return field(name).map(found -> constant(name, found, type));
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return filledItems(name).stream()
                .map(item -> constant(name, item, type))
                .toList();
    }

    List<String> texts(String name) {
        return field(name).map(found -> scalars.texts(name, found)).orElse(List.of());
    }

    /** Reads a text that may be said to be none. */
    Optional<String> textOrNone(String name) {
        return orNone(name).map(found -> scalars.text(name, found));
    }

    /** Reads a truth value that may be said to be none. */
    Optional<Boolean> truthOrNone(String name) {
        return orNone(name).map(found -> scalars.truth(name, found));
    }

    private Optional<Located> orNone(String name) {
        return raw(name).filter(found -> !(found.value() instanceof Value.Nothing));
    }

    /** Reads a list that may be absent. */
    <T> List<T> list(String name, Function<FieldReader, T> reading) {
        return field(name).map(found -> items(name, found, reading)).orElse(List.of());
    }

    /** Reads a list that has to be there and to hold something. */
    <T> List<T> filled(String name, Function<FieldReader, T> reading) {
        return filled(name).map(found -> items(name, found, reading)).orElse(List.of());
    }

    /** Reads texts that have to be there, at least one. */
    List<String> filledTexts(String name) {
        return filled(name).map(found -> scalars.texts(name, found)).orElse(List.of());
    }

    /** Returns the items, unread, of a list that has to be there and to hold something. */
    List<Located> filledItems(String name) {
        return filled(name).map(found -> scalars.items(name, found)).orElse(List.of());
    }

    private Optional<Located> filled(String name) {
        Optional<Located> found = required(name);
        boolean isEmpty = found.isPresent() && found.get().value().equals(Value.items());
        if (isEmpty) {
            findings.error(found.get().place(), "finding.empty-list", name);
        }
        return found.filter(list -> !isEmpty);
    }

    <T> Optional<T> oneIf(String name, Function<FieldReader, T> reading) {
        return field(name).map(found -> whole(found, findings, reading));
    }

    <T> T one(String name, Function<FieldReader, T> reading) {
        return required(name)
                .map(found -> whole(found, findings, reading))
                .orElseGet(() -> whole(new Located(Value.noFields(), at.marks()), new Findings(), reading));
    }

    /** Returns the field as it stands, known and unread. */
    Optional<Located> field(String name) {
        names.know(name);
        Optional<Located> found = at.field(name);
        if (found.isPresent() && found.get().value() instanceof Value.Nothing) {
            findings.error(at.marks().field(name).name(), "finding.no-value", name);
            return Optional.empty();
        }
        return found;
    }

    /** Returns the field as it stands, even if it says "none". */
    Optional<Located> raw(String name) {
        names.know(name);
        if (!has(name)) {
            names.miss(name);
        }
        at.field(name).ifPresent(scalars::refuseLongFigures);
        return at.field(name);
    }

    /** Makes names known that are read elsewhere or have no meaning here. */
    void knowing(Collection<String> names) {
        names.forEach(this.names::know);
    }

    private Optional<Located> required(String name) {
        Optional<Located> found = field(name);
        if (!has(name)) {
            names.miss(name);
        }
        return found;
    }

    /** Reads the tables of a list. */
    <T> List<T> items(String name, Located found, Function<FieldReader, T> reading) {
        List<T> items = new ArrayList<>();
        for (Located item : scalars.items(name, found)) {
            items.add(whole(item, findings, reading));
        }
        return items;
    }

    private <E extends Enum<E>> E constant(String name, Located found, Class<E> type) {
        return type.getEnumConstants()[scalars.word(name, found, Words.all(type))];
    }

    /** Notes what nobody asked for and what is not there. */
    void close() {
        names.close();
    }
}
