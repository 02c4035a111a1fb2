package org.hongping.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.manifest.ModelVersion;

/** The rubrics that ship with the product, read from their modules. */
final class Bundle {
    private static final List<String> CITIES = List.of("chengdu", "mianyang", "weihai", "shenzhen");

    private Bundle() {}

    static Map<String, RubricRevision> shipped() {
        Verifier verifier = new Verifier(ModelVersion.ofThisInstallation());
        return CITIES.stream()
                .flatMap(city -> read(verifier, city).stream())
                .collect(Collectors.toMap(rubric -> rubric.id().text(), Function.identity()));
    }

    private static List<RubricRevision> read(Verifier verifier, String city) {
        try {
            return verifier.draft(Path.of("../../rubric-" + city + "/src/main/resources"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
