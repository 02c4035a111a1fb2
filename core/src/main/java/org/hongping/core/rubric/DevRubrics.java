package org.hongping.core.rubric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed rubrics and, after them, those somebody is writing. Only pages and addresses that show rubrics are given
 * these: a campaign is locked to an installed revision and never sees one that changes with every save.
 */
public record DevRubrics(Rubrics installed, DevFolders folders) implements Rubrics {
    @Override
    public List<InstalledRubric> all() {
        return Stream.concat(installed.all().stream(), written()).toList();
    }

    private Stream<InstalledRubric> written() {
        return folders.all().stream().flatMap(folder -> folder.rubrics().stream());
    }

    @Override
    public Optional<InstalledRubric> withDigest(String rubricDigest) {
        return installed
                .withDigest(rubricDigest)
                .or(() -> written()
                        .filter(rubric -> rubric.rubricDigest().equals(rubricDigest))
                        .findFirst());
    }

    @Override
    public List<InstalledRubric> inForce() {
        return Stream.concat(installed.inForce().stream(), written()).toList();
    }

    @Override
    public boolean isServed(String rubricDigest) {
        return installed.isServed(rubricDigest);
    }
}
