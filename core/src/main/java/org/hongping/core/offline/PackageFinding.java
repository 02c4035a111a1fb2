package org.hongping.core.offline;

import java.util.Set;
import org.hongping.core.xlsx.CellPlace;
import org.hongping.rubric.Message;

/**
 * Something in a package that must be mended.
 *
 * @param sheet which sheet of its workbook, from 1; 0 if it is about the package
 * @param row which row, from 1; 0 if it is about the whole sheet
 * @param place what it is about, as people call it
 * @param message what is wrong and what would be right
 */
public record PackageFinding(int sheet, int row, String place, Message message) {
    private static final Set<String> IDENTITY = Set.of("campaign", "rubric", "creditCode", "entrant");

    static PackageFinding ofPackage(String place, Message message) {
        return new PackageFinding(0, 0, place, message);
    }

    static PackageFinding at(PackageSheet sheet, int row, String place, Message message) {
        return new PackageFinding(sheet.number(), row, place, message);
    }

    /** Returns the name of the sheet, empty text if it is about the package. */
    public Message sheetName() {
        return sheet == 0 ? Message.of("offline.whole") : PackageSheet.at(sheet).word();
    }

    /** Returns what it is about, in words. */
    public Message about() {
        return sheet == PackageSheet.IDENTITY.number() && IDENTITY.contains(place)
                ? Message.of("offline.identity." + place)
                : Message.of("offline.plain", place);
    }

    /** Returns where in the sheet, such as {@code D12}; empty text if it is about the whole. */
    public String cell() {
        return row == 0 ? "" : new CellPlace(row, PackageSheet.at(sheet).fill()).reference();
    }
}
