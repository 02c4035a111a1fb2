package org.hongping.core.upload;

import java.util.Map;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** A piece does not go on where the file stops (409). */
public final class WrongOffset extends Rejected {
    private final long arrived;

    WrongOffset(long offset, long arrived) {
        super(
                409,
                "upload-offset",
                Message.of("upload.wrong-offset", Long.toString(offset), Long.toString(arrived)),
                Map.of("offset", arrived));
        this.arrived = arrived;
    }

    /** Returns where the next piece has to begin. */
    public long arrived() {
        return arrived;
    }
}
