package org.hongping.core.rubric;

import java.util.List;
import java.util.Optional;

/** Rubrics that are installed and taken away by tests. */
public final class SettableRubrics implements Rubrics {
    /** The residential sheet with a reading that can be switched. */
    public static final InstalledRubric SWITCHABLE = ShippedRubrics.edited(text -> text.replace(
            "options: [{id: default, label: 以业主委员会成员数为分母，达到 50% 即得分}]",
            "options: [{id: default, label: 达到 50% 即得分}, {id: strict, label: 须超过 50%}]"));

    /** The same sheet as an outline. */
    public static final InstalledRubric OUTLINE =
            ShippedRubrics.edited(text -> text.replace("status: official", "status: outline"));

    private volatile List<InstalledRubric> all = List.of();

    /** Installs these and takes all others away. */
    public void install(InstalledRubric... rubrics) {
        all = List.of(rubrics);
    }

    @Override
    public List<InstalledRubric> all() {
        return all;
    }

    @Override
    public Optional<InstalledRubric> withDigest(String rubricDigest) {
        return all.stream()
                .filter(rubric -> rubric.rubricDigest().equals(rubricDigest))
                .findFirst();
    }
}
