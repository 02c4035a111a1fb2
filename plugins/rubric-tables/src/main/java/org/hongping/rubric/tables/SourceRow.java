package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.rubric.document.Place;

/**
 * A line of a table as it comes, put together again where a page cut it.
 *
 * @param section place of its section, from 0
 * @param item second column, plain
 * @param content third column, plain
 * @param standard what is scored and how, its lines
 * @param points its maximum; empty if the table says none
 * @param assessor who scores it, empty text if the table does not say
 * @param piece the piece of the table it begins in
 * @param isJoined whether it was put together though both halves bear points
 * @param place where it begins
 */
record SourceRow(
        int section,
        String item,
        String content,
        String standard,
        Optional<BigDecimal> points,
        String assessor,
        int piece,
        boolean isJoined,
        Place place) {

    /** Says whether another row, on the next page, is the rest of this one. */
    boolean goesOnIn(SourceRow next) {
        boolean hasNothingNew = (next.content.isEmpty() || next.content.equals(content))
                && (next.item.isEmpty() || next.item.equals(item))
                && next.section == section;
        boolean hasNoPoints = next.points.isEmpty();
        boolean isNamed = !next.content.isEmpty();
        boolean isCut = next.piece != piece && isNamed && next.points.equals(points) && !hasEnded();
        return hasNothingNew && (hasNoPoints || isCut);
    }

    private boolean hasEnded() {
        String plain = Plain.of(standard);
        return plain.isEmpty() || "。;)!".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    SourceRow with(SourceRow rest) {
        boolean isNewLine = hasEnded();
        return new SourceRow(
                section,
                item,
                content,
                rest.standard.isEmpty() ? standard : standard + (isNewLine ? "\n" : "") + rest.standard,
                points.or(rest::points),
                assessor,
                rest.piece,
                isJoined || (points.isPresent() && rest.points.isPresent()),
                place);
    }
}
