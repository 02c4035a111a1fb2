package org.hongping.core.onsite;

import java.util.List;
import java.util.Locale;
import org.hongping.core.application.LineView;
import org.hongping.core.application.SectionView;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.assessment.ScoreViews;

/**
 * A line on the phone: one a screen.
 *
 * @param section name of the section it stands in
 * @param view the line with its fields
 * @param photos photographs beside it
 */
public record VisitLine(String section, LineView view, List<SitePhotoView> photos) {
    /** Copies the list. */
    public VisitLine {
        photos = List.copyOf(photos);
    }

    /** Returns the lines of a sheet in its order. */
    static List<VisitLine> of(ScoreDesk desk, List<SitePhotoView> photos, Locale language) {
        return ScoreViews.of(desk, language).sections().stream()
                .flatMap(section -> section.lines().stream().map(line -> of(section, line, photos)))
                .toList();
    }

    private static VisitLine of(SectionView section, LineView line, List<SitePhotoView> photos) {
        return new VisitLine(
                section.label(),
                line,
                photos.stream()
                        .filter(photo -> photo.line().equals(line.code()))
                        .toList());
    }
}
