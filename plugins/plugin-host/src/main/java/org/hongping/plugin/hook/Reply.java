package org.hongping.plugin.hook;

import java.math.BigDecimal;
import org.hongping.rubric.HookAnswer;
import org.hongping.rubric.Message;
import org.jspecify.annotations.Nullable;

/** What became of a call, in objects of our own: nothing in it was made by the bundle but the letters of its words. */
sealed interface Reply {
    /** Decimals of a figure, as text: more than any score has, less than hurts. */
    int LONGEST_FIGURE = 60;

    /** The hook's points. */
    record Points(BigDecimal points, String words) implements Reply {
        @Override
        public Reply within(BigDecimal max) {
            return points.signum() < 0 || points.compareTo(max) > 0
                    ? new Fault(Message.of("hook.out-of-range", points.toString(), max.toPlainString()))
                    : this;
        }
    }

    /** The hook says that it cannot know. */
    record Unknown(String reason) implements Reply {}

    /** The hook failed. */
    record Fault(Message reason) implements Reply {}

    /** Returns a fault in place of points that are less than nothing or more than there can be. */
    default Reply within(BigDecimal max) {
        return this;
    }

    /** Copies an answer, if it is one and not too large. For the thread that called the hook: this may take long too. */
    static Reply of(@Nullable HookAnswer answer, HookLimits limits) {
        if (answer instanceof HookAnswer.Points points) {
            String figure = points.points().toString();
            return figure.length() > LONGEST_FIGURE || points.words().length() > limits.words()
                    ? tooLarge(limits)
                    : new Points(new BigDecimal(figure), points.words());
        }
        if (answer instanceof HookAnswer.Undetermined unknown) {
            return unknown.reason().length() > limits.words() ? tooLarge(limits) : new Unknown(unknown.reason());
        }
        return new Fault(Message.of("hook.no-answer"));
    }

    private static Reply tooLarge(HookLimits limits) {
        return new Fault(Message.of("hook.too-large", String.valueOf(limits.words()), String.valueOf(LONGEST_FIGURE)));
    }
}
