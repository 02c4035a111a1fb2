package org.hongping.plugin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.DocumentHooks;
import org.hongping.rubric.yaml.YamlDocument;

/**
 * Finds the lowest version of the rubric model that has all that documents use, so that older installations take them.
 *
 * @param here the version that is here
 */
record NeededModel(ModelVersion here) {

    /** Returns the version, which is a later one than is here if the documents use what is not here. */
    ModelVersion by(Map<String, byte[]> files, List<String> documents) {
        boolean hooks = documents.stream()
                .anyMatch(file -> namesHook(file, new String(files.get(file), StandardCharsets.UTF_8)));
        return hooks ? here.first().orLater(ModelVersion.HOOKS) : here.first();
    }

    /** The word is looked for first: to read a document takes its time. */
    private static boolean namesHook(String file, String text) {
        return text.contains("hook")
                && YamlDocument.read(file, text)
                        .value()
                        .filter(value -> !DocumentHooks.names(value).isEmpty())
                        .isPresent();
    }
}
