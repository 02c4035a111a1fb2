package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hongping.core.registry.KnownFact;
import org.hongping.core.registry.RegistryFacts;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * The facts that conditions of gates ask for: those of other applications and those of the registry as of today until it
 * is decided, and as they were frozen from then on.
 */
final class GateFacts {
    /** How grounds name the results of other applications. */
    private static final String RESULTS = "applications";

    private GateFacts() {}

    /** Says whether a gate's condition names a fact. */
    static boolean names(Gate gate, String fact) {
        return gate.when()
                .filter(when ->
                        when.text().contains("'" + fact + "'") || when.text().contains("\"" + fact + "\""))
                .isPresent();
    }

    /** Returns what is known today. */
    static List<KnownFact> live(
            Handle handle, Application application, Rubric rubric, Prerequisites others, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OfficeTime.ZONE);
        List<KnownFact> facts = new ArrayList<>();
        others.facts()
                .forEach((name, value) -> facts.add(new KnownFact(name, value, KnownFact.Source.RESULTS, "", today)));
        Predicate<String> asked = name ->
                declared(rubric, name).isPresent() && rubric.gates().stream().anyMatch(gate -> names(gate, name));
        RegistryFacts.of(handle, application.entrant(), today, asked).stream()
                .filter(fact -> declared(rubric, fact.name())
                        .filter(declaration -> fits(declaration, fact.value()))
                        .isPresent())
                .forEach(facts::add);
        return facts;
    }

    private static Optional<Declaration> declared(Rubric rubric, String fact) {
        return rubric.facts().stream()
                .filter(declaration -> declaration.id().equals(fact))
                .findFirst();
    }

    /** A rubric of a stranger may mean something else by a name. */
    private static boolean fits(Declaration declaration, Value value) {
        return value instanceof Value.Nothing
                || switch (declaration.type()) {
                    case TEXT -> value instanceof Value.Text;
                    case NUMBER -> value instanceof Value.Figure;
                    case BOOLEAN -> value instanceof Value.Truth;
                    case CHOICE ->
                        value instanceof Value.Text text
                                && declaration.options().stream()
                                        .anyMatch(option -> option.id().equals(text.text()));
                    case DATE -> false;
                };
    }

    /** Returns them by name, as a score sheet holds them. */
    static Map<String, Value> values(List<KnownFact> facts) {
        Map<String, Value> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.put(fact.name(), fact.value()));
        return values;
    }

    /** Returns a fact as a ground of a decision. */
    static Map<String, String> ground(KnownFact fact) {
        Map<String, String> ground = new LinkedHashMap<>();
        ground.put("what", fact.name());
        ground.put("value", text(fact.value()));
        ground.put(
                "source",
                fact.source() == KnownFact.Source.RESULTS
                        ? RESULTS
                        : fact.source().name());
        if (!fact.detail().isEmpty()) {
            ground.put("detail", fact.detail());
        }
        ground.put("asOf", fact.asOf().toString());
        return ground;
    }

    /** Reads what was frozen with a decision. */
    static List<KnownFact> frozen(PrerequisiteDao.Frozen frozen) {
        Map<String, Map<String, Value>> grounds = new LinkedHashMap<>();
        if (ValueText.fields("{\"grounds\":" + frozen.grounds() + "}").fields().get("grounds")
                instanceof Value.Items items) {
            items.items().forEach(item -> {
                Map<String, Value> ground = item instanceof Value.Fields fields ? fields.fields() : Map.of();
                grounds.put(text(ground.getOrDefault("what", Value.nothing())), ground);
            });
        }
        List<KnownFact> facts = new ArrayList<>();
        ValueText.fields(frozen.facts()).fields().forEach((name, value) -> {
            Map<String, Value> ground = grounds.getOrDefault(name, Map.of());
            facts.add(new KnownFact(
                    name, value, source(ground), text(ground.getOrDefault("detail", Value.nothing())), asOf(ground)));
        });
        return facts;
    }

    private static KnownFact.Source source(Map<String, Value> ground) {
        String source = text(ground.getOrDefault("source", Value.nothing()));
        return source.equals(RESULTS) ? KnownFact.Source.RESULTS : KnownFact.Source.valueOf(source);
    }

    /** Grounds were once dated by the moment. */
    private static LocalDate asOf(Map<String, Value> ground) {
        String day = text(ground.getOrDefault("asOf", Value.nothing()));
        return day.length() > 10 ? LocalDate.ofInstant(Moments.parse(day), OfficeTime.ZONE) : LocalDate.parse(day);
    }

    private static String text(Value value) {
        if (value instanceof Value.Figure figure) {
            return figure.number().toPlainString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }
}
