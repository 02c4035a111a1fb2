package org.hongping.plugin.hook;

import org.hongping.rubric.Message;

/**
 * What a bundle's code did wrong. It never fails the score of another line.
 *
 * @param bundle whose code
 * @param hook which hook of it
 * @param reason what happened
 */
public record PluginFault(HookedBundle bundle, String hook, Message reason) {
    /** Returns the sentence that names bundle and hook. */
    public Message message() {
        return Message.of("hook.fault", bundle.symbolicName(), bundle.version(), hook, reason);
    }
}
