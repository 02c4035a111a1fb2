package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Rule;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** The fixture {@code everything.yaml} holds every record of the SPI, every field of it and every word. */
class EverythingTest {
    /** No jar can name its own digest. */
    private static final String FILLED_BY_AN_INSTALLATION = "CodeHook.bundleDigest";

    private final Set<Class<?>> records = new LinkedHashSet<>();
    private final Set<Enum<?>> constants = new LinkedHashSet<>();
    private final Set<String> filled = new TreeSet<>();
    private final Set<String> components = new TreeSet<>();

    @Test
    void theFixtureReadsWithoutFindings() {
        assertThat(Fixtures.findings(Fixtures.everything())).isEmpty();
    }

    @Test
    void writingWhatWasReadGivesTheSameDocument() {
        Rubric rubric = Fixtures.rubric(Fixtures.everything());

        assertThat(DocumentWriter.write(rubric)).isEqualTo(Fixtures.document(Fixtures.everything()));
    }

    @Test
    void readingWhatWasWrittenGivesTheSameRubric() {
        Rubric rubric = Fixtures.rubric(Fixtures.everything());

        ReadRubric again = DocumentReader.read(DocumentWriter.write(rubric), Marks.none());

        assertThat(again.rubric()).contains(rubric);
    }

    @Test
    void theFixtureHoldsEveryKindOfRule() {
        visit(Fixtures.rubric(Fixtures.everything()));

        assertThat(records).contains(Rule.class.getPermittedSubclasses());
    }

    @Test
    void theFixtureFillsEveryFieldOfEveryRecord() {
        visit(Fixtures.rubric(Fixtures.everything()));

        List<String> writable = components.stream()
                .filter(component -> !component.equals(FILLED_BY_AN_INSTALLATION))
                .toList();
        assertThat(filled).containsExactlyElementsOf(writable);
    }

    @Test
    void theFixtureHoldsEveryWordOfEveryEnum() {
        visit(Fixtures.rubric(Fixtures.everything()));

        List<Object> every = constants.stream()
                .map(Enum::getDeclaringClass)
                .distinct()
                .flatMap(type -> Stream.<Object>of((Object[]) type.getEnumConstants()))
                .filter(constant -> constant != Status.OUTLINE)
                .toList();
        assertThat(every).hasSizeGreaterThan(50).allMatch(constants::contains);
    }

    private void visit(Object part) {
        if (part instanceof Enum<?> constant) {
            constants.add(constant);
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(this::visit);
        } else if (part instanceof Collection<?> items) {
            items.forEach(this::visit);
        } else if (part instanceof Record whole && !(part instanceof Value)) {
            records.add(whole.getClass());
            List.of(whole.getClass().getRecordComponents()).forEach(component -> visit(whole, component));
        }
    }

    private void visit(Record whole, RecordComponent component) {
        String name = whole.getClass().getSimpleName() + "." + component.getName();
        Object part = valueOf(whole, component);
        components.add(name);
        boolean isEmpty = part.equals(Optional.empty()) || part.equals(List.of()) || part.equals(Map.of());
        if (!isEmpty && !part.equals(false)) {
            filled.add(name);
        }
        visit(part);
    }

    private static Object valueOf(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError(fault.getMessage(), fault);
        }
    }
}
