package org.hongping.core.duplicate;

import java.util.regex.Pattern;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Version;
import org.hongping.rubric.Message;

/** What a merge is sent with besides the version of the entry that stays. */
final class MergeForm {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private MergeForm() {}

    /** @throws Rejected 428 if the version of the entry that goes is not said */
    static Version otherVersion(FormInput form) {
        String text = form.value("otherVersion");
        if (!NUMBER.matcher(text).matches()) {
            throw new Rejected(428, "version-missing", Message.of("problem.say-the-version"));
        }
        return new Version(Long.parseLong(text));
    }
}
