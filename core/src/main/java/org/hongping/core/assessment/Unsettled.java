package org.hongping.core.assessment;

import java.util.List;
import java.util.Map;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** Somebody has to look into likenesses before a sheet is handed out (409); sent again with their names it is done. */
public final class Unsettled extends Rejected {
    private final transient List<Doubt> doubts;

    Unsettled(List<Doubt> doubts) {
        super(
                409,
                "interest-doubtful",
                Message.of("assessment.doubtful", Integer.toString(doubts.size())),
                Map.of("doubts", doubts.stream().map(Doubt::facts).toList()));
        this.doubts = List.copyOf(doubts);
    }

    List<Doubt> doubts() {
        return doubts;
    }
}
