package org.hongping.core.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.web.LineCodes;

/**
 * Evidence beside a line, one page of it in sight; shown by {@code templates/evidence/pieces.peb}.
 *
 * @param pieces all of it, in the order added
 * @param shown the piece whose page is in sight
 * @param page which page, from 1
 * @param base address of its files without the id, for example {@code /applications/…/evidence}
 * @param here address of the page that shows it, for links that turn pages; {@code here/side} answers this block alone
 * @param uses codes of the lines each piece stands beside, by its id
 * @param validity until when they are valid
 */
public record EvidenceView(
        List<Evidence> pieces,
        Optional<Evidence> shown,
        int page,
        String base,
        String here,
        Map<String, List<String>> uses,
        Validity validity) {
    /** So many pieces are shown small at once; a line may have hundreds. */
    private static final int SMALL_AT_ONCE = 60;

    /** Copies the list and the map. */
    public EvidenceView {
        pieces = List.copyOf(pieces);
        uses = Map.copyOf(uses);
    }

    /**
     * What the address asks for.
     *
     * @param piece id of a piece
     * @param page its page
     */
    public record Asked(Optional<String> piece, Optional<String> page) {}

    /**
     * Opens the piece and page that were asked for; the first that can be shown where none was, or none such is there.
     */
    public static EvidenceView of(List<Evidence> pieces, Asked asked, String base, String here) {
        Optional<Evidence> shown = asked.piece()
                .flatMap(id -> pieces.stream()
                        .filter(known -> known.id().text().equals(id))
                        .findFirst())
                .or(() -> pieces.stream().filter(Evidence::isShowable).findFirst());
        int page = asked.page()
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .filter(wanted -> shown.map(known -> wanted <= known.pages()).orElse(false))
                .orElse(1);
        return new EvidenceView(pieces, shown, page, base, here, Map.of(), Validity.UNSAID);
    }

    /** Returns the same with the lines each piece stands beside and until when it is valid. */
    public EvidenceView with(Map<String, List<String>> usedFor, Validity validUntil) {
        return new EvidenceView(pieces, shown, page, base, here, usedFor, validUntil);
    }

    /** Returns the codes of the lines a piece stands beside, for a sentence. */
    public String usesOf(Evidence piece) {
        return uses.getOrDefault(piece.id().text(), List.of()).stream()
                .map(LineCodes::shown)
                .collect(Collectors.joining("、"));
    }

    /** Returns the pieces to show small: the piece in sight is among them. */
    public List<Evidence> small() {
        return pieces.subList(first(), last());
    }

    /** Returns the number of the first piece that is shown small, from 1. */
    public int from() {
        return first() + 1;
    }

    /** Returns the number of the last piece that is shown small. */
    public int until() {
        return last();
    }

    /** Returns a piece among those before, if not all are shown small. */
    public Optional<Evidence> earlier() {
        return first() > 0 ? Optional.of(pieces.get(first() - SMALL_AT_ONCE)) : Optional.empty();
    }

    /** Returns a piece among those after, if not all are shown small. */
    public Optional<Evidence> later() {
        return last() < pieces.size() ? Optional.of(pieces.get(last())) : Optional.empty();
    }

    private int first() {
        int at = shown.map(pieces::indexOf).orElse(0);
        return Math.max(at, 0) / SMALL_AT_ONCE * SMALL_AT_ONCE;
    }

    private int last() {
        return Math.min(first() + SMALL_AT_ONCE, pieces.size());
    }

    /** Says whether this is the piece in sight. */
    public boolean isShown(Evidence piece) {
        return shown.map(piece::equals).orElse(false);
    }

    /** Returns the page after this one. */
    public Optional<Integer> next() {
        return shown.filter(piece -> page < piece.pages()).map(piece -> page + 1);
    }

    /** Returns the page before this one. */
    public Optional<Integer> previous() {
        return page > 1 ? Optional.of(page - 1) : Optional.empty();
    }
}
