package org.hongping.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.signature.SignatureState;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;

/** Writes what is kept of a bundle as a value, and reads it back. */
final class KeptBundleText {
    private KeptBundleText() {}

    static Value write(KeptBundle bundle) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("bundleDigest", Value.text(bundle.bundleDigest()));
        fields.put("symbolicName", Value.text(bundle.symbolicName()));
        fields.put("version", Value.text(bundle.version()));
        fields.put(
                "rubrics",
                new Value.Items(
                        bundle.rubrics().stream().map(KeptBundleText::write).toList()));
        fields.put("signature", Value.text(bundle.vouching().signature().name()));
        bundle.vouching().signer().ifPresent(signer -> fields.put("signer", Value.text(signer)));
        fields.put("holdsCode", Value.truth(bundle.vouching().holdsCode()));
        return new Value.Fields(fields);
    }

    private static Value write(KeptRubric rubric) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", Value.text(rubric.id().text()));
        fields.put("edition", Value.text(rubric.edition()));
        fields.put("title", Value.text(rubric.title()));
        fields.put("rubricDigest", Value.text(rubric.rubricDigest()));
        fields.put("status", Value.text(rubric.status().name()));
        fields.put("canonicalText", Value.text(rubric.canonicalText()));
        fields.put("text", Value.text(rubric.text()));
        fields.put("textDigest", Value.text(rubric.textDigest()));
        fields.put("words", Value.text(rubric.words()));
        return new Value.Fields(fields);
    }

    /** @throws IllegalArgumentException if it is not what was written */
    static KeptBundle read(Value value) {
        List<KeptRubric> rubrics = field(value, "rubrics") instanceof Value.Items items
                ? items.items().stream().map(KeptBundleText::readRubric).toList()
                : List.of();
        return new KeptBundle(
                text(value, "bundleDigest"),
                text(value, "symbolicName"),
                text(value, "version"),
                rubrics,
                vouching(value));
    }

    private static Vouching vouching(Value value) {
        return new Vouching(
                SignatureState.valueOf(text(value, "signature")),
                field(value, "signer") instanceof Value.Text signer ? Optional.of(signer.text()) : Optional.empty(),
                field(value, "holdsCode").equals(Value.truth(true)));
    }

    private static KeptRubric readRubric(Value value) {
        return new KeptRubric(
                RubricId.of(text(value, "id")),
                text(value, "edition"),
                text(value, "title"),
                Status.valueOf(text(value, "status")),
                text(value, "rubricDigest"),
                text(value, "canonicalText"),
                text(value, "text"),
                text(value, "textDigest"),
                text(value, "words"));
    }

    private static String text(Value value, String name) {
        if (field(value, name) instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("no text " + name);
    }

    private static Value field(Value value, String name) {
        return value instanceof Value.Fields named
                ? named.fields().getOrDefault(name, Value.nothing())
                : Value.nothing();
    }
}
