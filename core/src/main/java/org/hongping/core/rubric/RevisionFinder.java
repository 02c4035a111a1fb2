package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hongping.core.web.NotFound;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verification;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;

/** Finds a revision that is named at the command line: among the installed ones, or in a document, folder or jar. */
record RevisionFinder(Bundles bundles, ModelVersion model) {
    /** The folder of bundles, read when a name asks for it. */
    interface Bundles {
        /**
         * Finds one by name.
         *
         * @throws NotFound if there is no such revision
         */
        RubricRevision find(String which) throws IOException;
    }

    /** @throws NotFound if there is no such revision, or the file holds none or several */
    RubricRevision find(String which) throws IOException {
        Path file = Path.of(which);
        return Files.exists(file) ? only(file) : bundles.find(which);
    }

    private RubricRevision only(Path file) throws IOException {
        List<RubricRevision> found = Files.isDirectory(file)
                ? new Verifier(model).draft(file)
                : new Verifier(model)
                        .verify(file).stream()
                                .map(Verification::rubrics)
                                .flatMap(List::stream)
                                .toList();
        if (found.size() != 1) {
            throw new NotFound(Message.of("rubric.not-one", file.toString(), Integer.toString(found.size())));
        }
        return found.get(0);
    }
}
