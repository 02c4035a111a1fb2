package org.hongping.rubric.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;

/**
 * Names, beside every hook of a document, the jar it comes from: the same words with other code are another rubric, and
 * its digest must say so. In the tree, in parts of a line, and in what the options of a reading set.
 */
public final class HookDigests {
    private static final String DIGEST = "bundleDigest";

    private HookDigests() {}

    /** Returns the document with that digest beside each of its hooks; the same object if it has none. */
    public static Value bind(Value document, String bundleDigest) {
        if (document instanceof Value.Fields fields) {
            Value.Fields inner = fields(fields, bundleDigest);
            return isHook(inner) ? with(inner, bundleDigest) : inner;
        }
        return document instanceof Value.Items list ? items(list, bundleDigest) : document;
    }

    /** Returns a digest that the document itself names beside a hook, which only an installation may. */
    public static Optional<String> named(Value document) {
        if (document instanceof Value.Fields fields) {
            Optional<String> own = isHook(fields) && fields.fields().get(DIGEST) instanceof Value.Text text
                    ? Optional.of(text.text())
                    : Optional.empty();
            return own.or(() -> fields.fields().values().stream()
                    .flatMap(value -> named(value).stream())
                    .findFirst());
        }
        return document instanceof Value.Items list
                ? list.items().stream().flatMap(value -> named(value).stream()).findFirst()
                : Optional.empty();
    }

    private static boolean isHook(Value.Fields fields) {
        return fields.fields().containsKey("hook")
                && fields.fields().get("kind") instanceof Value.Text kind
                && kind.text().equals(RuleKind.CODE.word());
    }

    private static Value.Fields with(Value.Fields rule, String bundleDigest) {
        Map<String, Value> bound = new LinkedHashMap<>(rule.fields());
        bound.put(DIGEST, Value.text(bundleDigest));
        return new Value.Fields(bound);
    }

    private static Value.Fields fields(Value.Fields fields, String bundleDigest) {
        Map<String, Value> bound = new LinkedHashMap<>();
        fields.fields().forEach((name, value) -> bound.put(name, bind(value, bundleDigest)));
        return bound.equals(fields.fields()) ? fields : new Value.Fields(bound);
    }

    private static Value.Items items(Value.Items list, String bundleDigest) {
        var bound = new Value.Items(
                list.items().stream().map(item -> bind(item, bundleDigest)).toList());
        return bound.equals(list) ? list : bound;
    }
}
