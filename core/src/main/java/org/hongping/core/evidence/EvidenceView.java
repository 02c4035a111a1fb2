package org.hongping.core.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence beside a line, one page of it in sight; shown by {@code templates/evidence/pieces.peb}.
 *
 * @param pieces all of it, in the order added
 * @param shown the piece whose page is in sight
 * @param page which page, from 1
 * @param base address of its files without the id, for example {@code /applications/…/evidence}
 * @param here address of the page that shows it, for links that turn pages; {@code here/side} answers this block alone
 * @param uses codes of the lines each piece stands beside, by its id
 */
public record EvidenceView(
        List<Evidence> pieces,
        Optional<Evidence> shown,
        int page,
        String base,
        String here,
        Map<String, List<String>> uses) {
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
        return new EvidenceView(pieces, shown, page, base, here, Map.of());
    }

    /** Returns the same with the lines each piece stands beside. */
    public EvidenceView with(Map<String, List<String>> usedFor) {
        return new EvidenceView(pieces, shown, page, base, here, usedFor);
    }

    /** Returns the codes of the lines a piece stands beside, for a sentence. */
    public String usesOf(Evidence piece) {
        return String.join("、", uses.getOrDefault(piece.id().text(), List.of()));
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
