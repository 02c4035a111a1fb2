package org.hongping.core.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.rubric.Message;

/** How far the demonstration has been made. Safe for use by many threads. */
public final class Progress {
    private volatile State state = State.MAKING;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    private enum State {
        MAKING,
        MADE,
        FAILED
    }

    /** Returns one that begins. */
    public static Progress beginning() {
        return new Progress();
    }

    /** Returns one of a demonstration that was made before. */
    public static Progress made() {
        Progress progress = new Progress();
        progress.finish();
        return progress;
    }

    void outOf(int steps) {
        total.set(steps);
    }

    void step() {
        done.incrementAndGet();
    }

    /** Says that it is whole. */
    public void finish() {
        state = State.MADE;
    }

    /** Says that it will not become whole before the next start. */
    public void fail() {
        state = State.FAILED;
    }

    /** Returns what every page of the demonstration says on top. */
    public Message says() {
        return switch (state) {
            case MAKING -> Message.of("demo.making", done.toString(), total.toString());
            case MADE -> Message.of("web.demo-says");
            case FAILED -> Message.of("demo.failed");
        };
    }

    /** Returns why it cannot be shown yet, for those who ask whether the server is ready. */
    public Optional<String> trouble() {
        return switch (state) {
            case MAKING -> Optional.of("is being made, " + done + " of " + total);
            case MADE -> Optional.empty();
            case FAILED -> Optional.of("could not be made, see the log");
        };
    }
}
