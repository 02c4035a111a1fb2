package org.hongping.core.seal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.application.ApplicationId;

/**
 * What the QR code on a printed form says: which print of which application, and what it said.
 *
 * @param application id of the application
 * @param number which of its prints
 * @param code first characters of the checksum of what was printed (核对码)
 */
public record PrintCode(String application, int number, String code) {
    private static final Pattern PATH =
            Pattern.compile("/applications/([0-9a-f-]{36})/prints/([1-9][0-9]{0,3})\\?code=([0-9a-f]{8})$");

    static PrintCode of(ApplicationId application, FormPrint print) {
        return new PrintCode(application.text(), print.number(), print.shortChecksum());
    }

    /** Reads a code, printed under whatever address the office had then; empty if it is another kind of code. */
    public static Optional<PrintCode> read(String text) {
        Matcher path = PATH.matcher(text);
        return path.find()
                ? Optional.of(new PrintCode(path.group(1), Integer.parseInt(path.group(2)), path.group(3)))
                : Optional.empty();
    }

    /** Returns the address below the office's own. */
    public String path() {
        return "/applications/" + application + "/prints/" + number + "?code=" + code;
    }
}
