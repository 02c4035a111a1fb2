package org.hongping.core.rubric;

import java.io.IOException;
import java.io.PrintWriter;

/** Keeps code that ends the whole process from making it look like success. */
final class CutShort {
    private static final int FAILURE = 3;

    private CutShort() {}

    /** What must come to its end. */
    interface Work {
        /** Returns the exit code. */
        int done() throws IOException;
    }

    /**
     * Does work that runs code of a bundle. Whatever ends the process meanwhile makes it a failure.
     *
     * @param said what is to be said then
     */
    static int watched(PrintWriter to, String said, Work work) throws IOException {
        Thread atTheEnd = new Thread(
                () -> {
                    to.println(said);
                    to.flush();
                    Runtime.getRuntime().halt(FAILURE);
                },
                "verification cut short");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        try {
            return work.done();
        } finally {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        }
    }
}
