package org.hongping.core.evidence;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.SentFile;
import org.hongping.rubric.Message;

/**
 * Evidence as it leaves: pictures of pages to look at, the file itself only to be saved. Whether somebody may see a
 * piece is decided before, by the feature that links it. Safe for use by many threads.
 */
public final class EvidenceFiles {
    /** How wide pictures are by the word in their address; others are not made. */
    private static final Map<String, Integer> WIDTHS = Map.of("small", 200, "page", 1000, "large", 2000);

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,4}");

    private final EvidenceService evidence;

    /** Wires it. */
    public EvidenceFiles(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /**
     * Returns the picture of a page.
     *
     * @param page as the address has it
     * @param width {@code small}, {@code page} or {@code large}; a page to read if none is said
     * @throws NotFound if there is no such page or width
     */
    public SentFile picture(Evidence piece, String page, Optional<String> width) throws IOException {
        String wide = width.orElse("page");
        if (!PAGE.matcher(page).matches() || !WIDTHS.containsKey(wide)) {
            throw new NotFound(Message.of("evidence.no-such-page", piece.fileName(), page));
        }
        int number = Integer.parseInt(page);
        String tag = piece.sha256().substring(0, 16) + "-" + number + "-" + wide + "-2";
        return SentFile.picture(evidence.picture(piece, number, WIDTHS.get(wide)), tag);
    }

    /** Returns the file under the name it was brought under. */
    public SentFile download(Evidence piece) {
        return SentFile.download(
                evidence.file(piece),
                piece.mediaType(),
                piece.fileName(),
                piece.sha256().substring(0, 16));
    }
}
