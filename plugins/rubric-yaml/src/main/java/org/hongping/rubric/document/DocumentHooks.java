package org.hongping.rubric.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;

/**
 * The hooks that a document names: in the tree, in parts of a line, and in what the options of a reading set. Beside
 * each the installation writes the jar it comes from: the same words with other code are another rubric, and its digest
 * must say so.
 */
public final class DocumentHooks {
    private static final String HOOK = "hook";
    private static final String DIGEST = "bundleDigest";

    private DocumentHooks() {}

    /** Returns the names of all hooks. */
    public static Set<String> names(Value document) {
        Set<String> names = new TreeSet<>();
        rules(document).forEach(rule -> text(rule, HOOK).ifPresent(names::add));
        return names;
    }

    /** Returns a digest that the document itself names beside a hook, which only an installation may. */
    public static Optional<String> digest(Value document) {
        return rules(document).flatMap(rule -> text(rule, DIGEST).stream()).findFirst();
    }

    /** Returns the document with that digest beside each of its hooks. */
    public static Value bind(Value document, String bundleDigest) {
        return names(document).isEmpty() ? document : bound(document, bundleDigest);
    }

    private static Stream<Value.Fields> rules(Value document) {
        if (document instanceof Value.Fields fields) {
            Stream<Value.Fields> own = isHook(fields) ? Stream.of(fields) : Stream.empty();
            return Stream.concat(own, fields.fields().values().stream().flatMap(DocumentHooks::rules));
        }
        return document instanceof Value.Items list
                ? list.items().stream().flatMap(DocumentHooks::rules)
                : Stream.empty();
    }

    private static boolean isHook(Value.Fields fields) {
        return text(fields, "kind").filter(RuleKind.CODE.word()::equals).isPresent()
                && text(fields, HOOK).isPresent();
    }

    private static Optional<String> text(Value.Fields fields, String name) {
        return fields.fields().get(name) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private static Value bound(Value document, String bundleDigest) {
        if (document instanceof Value.Fields fields) {
            Map<String, Value> inner = new LinkedHashMap<>();
            fields.fields().forEach((name, value) -> inner.put(name, bound(value, bundleDigest)));
            if (isHook(fields)) {
                inner.put(DIGEST, Value.text(bundleDigest));
            }
            return new Value.Fields(inner);
        }
        return document instanceof Value.Items list
                ? new Value.Items(list.items().stream()
                        .map(item -> bound(item, bundleDigest))
                        .toList())
                : document;
    }
}
