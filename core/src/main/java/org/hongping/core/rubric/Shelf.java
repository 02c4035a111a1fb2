package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.plugin.Catalogue;
import org.hongping.plugin.FailedBundle;
import org.hongping.plugin.FolderCatalogue;
import org.hongping.plugin.MalformedSelector;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Selector;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;

/** The rubrics of a folder, for the command line: what is asked for wrongly is said in a sentence. */
record Shelf(Catalogue catalogue) {

    /** @throws Rejected if there is no such folder */
    static Shelf read(Optional<Path> folder, ModelVersion model) throws IOException {
        return new Shelf(FolderCatalogue.read(there(folder), model));
    }

    /**
     * Reads what is needed to find one revision: the bundles that name its rubric, or all if none of those has it.
     *
     * @throws Rejected if there is no such folder, or if no revision can be meant by that
     */
    static Shelf about(String which, Optional<Path> folder, ModelVersion model) throws IOException {
        Selector selector = selector(which);
        Shelf naming = new Shelf(FolderCatalogue.naming(selector.id(), there(folder), model));
        return naming.catalogue.find(selector).isPresent() ? naming : read(folder, model);
    }

    private static Path there(Optional<Path> folder) {
        return there(folder.orElseThrow(() -> new NotFound(Message.of("rubric.no-folder", "--bundles"))));
    }

    /** @throws Rejected if there is no such file or folder */
    static Path there(Path place) {
        if (Files.exists(place)) {
            return place;
        }
        throw new NotFound(Message.of("rubric.no-place", place.toString()));
    }

    /** @throws Rejected if no revision is meant by that */
    RubricRevision find(String which) {
        return catalogue.find(selector(which)).orElseThrow(() -> new NotFound(unknown(which)));
    }

    private static Selector selector(String which) {
        try {
            return Selector.parse(which);
        } catch (MalformedSelector malformed) {
            throw new NotFound(malformed.problem());
        }
    }

    private Message unknown(String which) {
        String known = all().stream()
                .map(revision -> revision.id() + "@" + revision.edition())
                .distinct()
                .collect(Collectors.joining(", "));
        return Message.of("rubric.unknown", which, known);
    }

    List<RubricRevision> all() {
        return catalogue.all();
    }

    List<FailedBundle> failed() {
        return catalogue.failed();
    }

    boolean isWhole() {
        return catalogue.failed().isEmpty();
    }
}
