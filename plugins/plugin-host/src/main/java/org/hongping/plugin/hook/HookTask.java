package org.hongping.plugin.hook;

import java.util.concurrent.Callable;
import org.hongping.rubric.Hook;
import org.hongping.rubric.HookCall;
import org.hongping.rubric.Message;

/**
 * One call of a hook. Whatever is thrown becomes a reply, errors of every kind too: the thread is the bundle's own, and
 * nothing of ours is half done on it.
 */
record HookTask(Hook hook, HookCall told, HookLimits limits) implements Callable<Reply> {
    private static final int LONGEST_REASON = 300;

    @Override
    public Reply call() {
        try {
            return Reply.of(hook.answer(told), limits);
        } catch (Throwable thrown) {
            return new Reply.Fault(Message.of("hook.threw", said(thrown)));
        }
    }

    /** Even what a throwable says about itself is the bundle's code. */
    private static String said(Throwable thrown) {
        try {
            String text = thrown.toString();
            return text.substring(0, Math.min(text.length(), LONGEST_REASON));
        } catch (Throwable again) {
            return thrown.getClass().getName();
        }
    }
}
