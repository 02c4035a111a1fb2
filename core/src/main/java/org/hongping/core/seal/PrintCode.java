package org.hongping.core.seal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.application.ApplicationId;

/**
 * What the QR code on a printed form says: which print of which application, what it said, and which page this is.
 *
 * @param application id of the application
 * @param number which of its prints
 * @param code first characters of the checksum of what was printed (核对码)
 * @param page from 1; 0 if it was printed without numbers
 * @param pages how many there are; 0 if it was printed without numbers
 */
public record PrintCode(String application, int number, String code, int page, int pages) {
    /** Most pages a print may have. */
    static final int MOST_PAGES = 99;

    private static final Pattern PATH = Pattern.compile("/applications/([0-9a-f-]{36})/prints/([1-9][0-9]{0,3})"
            + "\\?code=([0-9a-f]{8})(?:&page=([1-9][0-9]?)&of=([1-9][0-9]?))?$");

    static PrintCode of(ApplicationId application, FormPrint print) {
        return new PrintCode(application.text(), print.number(), print.shortChecksum(), 0, 0);
    }

    /** Reads a code, printed under whatever address the office had then; empty if it is another kind of code. */
    public static Optional<PrintCode> read(String text) {
        Matcher path = PATH.matcher(text);
        if (!path.find()) {
            return Optional.empty();
        }
        int page = path.group(4) == null ? 0 : Integer.parseInt(path.group(4));
        int pages = path.group(5) == null ? 0 : Integer.parseInt(path.group(5));
        boolean odd = page > pages;
        return Optional.of(new PrintCode(
                path.group(1), Integer.parseInt(path.group(2)), path.group(3), odd ? 0 : page, odd ? 0 : pages));
    }

    /** Returns the same on a page of so many. */
    PrintCode on(int leaf, int leaves) {
        return new PrintCode(application, number, code, leaf, leaves);
    }

    /** Returns the address below the office's own. */
    public String path() {
        String path = "/applications/" + application + "/prints/" + number + "?code=" + code;
        return page == 0 ? path : path + "&page=" + page + "&of=" + pages;
    }
}
