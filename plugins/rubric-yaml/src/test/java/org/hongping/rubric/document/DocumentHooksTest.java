package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class DocumentHooksTest {
    private static final Value HOOK = fields("kind", Value.text("code"), "hook", Value.text("tide"));
    private static final Value OTHER = fields("kind", Value.text("judgement"));

    @Test
    void everyHookIsNamedWithItsJarWhereverItStands() {
        Value document = fields("root", Value.items(fields("rule", HOOK), fields("rule", OTHER)), "set", HOOK);

        Value bound = DocumentHooks.bind(document, "sha256:aa");

        Value named =
                fields("kind", Value.text("code"), "hook", Value.text("tide"), "bundleDigest", Value.text("sha256:aa"));
        assertThat(bound)
                .isEqualTo(fields("root", Value.items(fields("rule", named), fields("rule", OTHER)), "set", named));
        assertThat(DocumentHooks.digest(bound)).contains("sha256:aa");
        assertThat(DocumentHooks.digest(document)).isEmpty();
        assertThat(DocumentHooks.names(document)).containsExactly("tide");
    }

    @Test
    void aDocumentWithoutHooksStaysTheSame() {
        Value document = fields("root", Value.items(fields("rule", OTHER)));

        assertThat(DocumentHooks.bind(document, "sha256:aa")).isSameAs(document);
    }

    private static Value fields(String name, Value value) {
        return new Value.Fields(Map.of(name, value));
    }

    private static Value fields(String one, Value first, String two, Value second) {
        return new Value.Fields(Map.of(one, first, two, second));
    }

    private static Value fields(String one, Value first, String two, Value second, String three, Value third) {
        return new Value.Fields(Map.of(one, first, two, second, three, third));
    }
}
