package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.AssessorGroup.Combine;
import org.hongping.rubric.AssessorGroup.Mode;
import org.hongping.rubric.AssessorGroup.Party;

/** Bodies that score. */
final class Bodies {
    private Bodies() {}

    static AssessorGroup panel() {
        return panel(Combine.MEAN, 1);
    }

    static AssessorGroup panel(Combine combine, int quorum) {
        return body("panel", combine, quorum, Mode.SEPARATE, Optional.empty(), List.of());
    }

    static AssessorGroup tolerant(String points) {
        return body("panel", Combine.MEAN, 1, Mode.SEPARATE, Optional.of(new BigDecimal(points)), List.of());
    }

    static AssessorGroup team() {
        return body("panel", Combine.MEAN, 1, Mode.JOINT, Optional.empty(), List.of());
    }

    static AssessorGroup owners() {
        return body("owners", Combine.MEAN, 1, Mode.SEPARATE, Optional.empty(), List.of());
    }

    /** A joint body of a subdistrict and a community, under the panel's id. */
    static AssessorGroup joint(Combine combine) {
        List<Party> parties = List.of(new Party("street", "街道"), new Party("community", "社区"));
        return body("panel", combine, 1, Mode.SEPARATE, Optional.empty(), parties);
    }

    private static AssessorGroup body(
            String id, Combine combine, int quorum, Mode mode, Optional<BigDecimal> tolerance, List<Party> parties) {
        return new AssessorGroup(id, id, combine, quorum, tolerance, mode, parties, Optional.empty());
    }
}
