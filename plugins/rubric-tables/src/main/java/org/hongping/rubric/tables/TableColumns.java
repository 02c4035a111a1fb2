package org.hongping.rubric.tables;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a table is what, by its heading.
 *
 * @param places columns, the first is 0; a kind that is missing has no column
 */
record TableColumns(Map<Kind, Integer> places) {
    TableColumns {
        places = Map.copyOf(places);
    }

    /** What a column may hold, each known by its usual headings. */
    enum Kind {
        CATEGORY("(评价|评分|考核|指标|项目)?类别|一级(指标|项目)|大类"),
        ITEM("评价项目|考核项目|评分项目|项目|二级(指标|项目)"),
        CONTENT("(评价|考核|评分)?(内容|要点)|(评价|考核)指标|三级(指标|项目)"),
        STANDARD("(评价|评分|考核|计分)(标准|细则|办法|方法)|标准|评分说明"),
        POINTS("(标准|基准|满)?分值|满分|标准分|分数"),
        ASSESSOR("(评价|评分|考核)(主体|单位|部门)");

        private final Pattern heading;

        Kind(String heading) {
            this.heading = Pattern.compile(heading);
        }
    }

    /** Returns the columns if the row is a heading. */
    static Optional<TableColumns> of(GridRow row) {
        Map<Kind, Integer> places = new EnumMap<>(Kind.class);
        for (int column = 0; column < row.cells().size(); column++) {
            String heading = Plain.of(row.cell(column).text()).replaceAll("\\(.*?\\)", "");
            for (Kind kind : Kind.values()) {
                if (kind.heading.matcher(heading).matches()) {
                    places.putIfAbsent(kind, column);
                }
            }
        }
        boolean isHeading = places.containsKey(Kind.POINTS)
                && (places.containsKey(Kind.STANDARD) || places.containsKey(Kind.CONTENT));
        return isHeading ? Optional.of(new TableColumns(places)) : Optional.empty();
    }

    GridCell cell(GridRow row, Kind kind) {
        return row.cell(places.getOrDefault(kind, -1));
    }

    /** Returns what is to be scored and how: the standard, or the content where there is no column for it. */
    GridCell standard(GridRow row) {
        return cell(row, places.containsKey(Kind.STANDARD) ? Kind.STANDARD : Kind.CONTENT);
    }

    boolean has(Kind kind) {
        return places.containsKey(kind);
    }
}
