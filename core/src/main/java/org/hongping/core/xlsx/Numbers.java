package org.hongping.core.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hongping.core.xlsx.Cell.Nature;

/** How a stored number reads: as the sheet shows it, to its fifteen digits. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal MARCH_1900 = BigDecimal.valueOf(61);

    private final CellStyles styles;
    private final boolean from1904;

    Numbers(CellStyles styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    Cell cell(int column, String stored, int style) {
        if (!NUMBER.matcher(stored).matches()) {
            return new Cell(column, stored, Nature.TEXT, style);
        }
        BigDecimal exact = new BigDecimal(stored);
        BigDecimal number = exact.round(SHOWN);
        if (styles.isDay(style) && isDay(number)) {
            return new Cell(column, day(number).toString(), Nature.NUMBER, style);
        }
        if (styles.isShare(style)) {
            return new Cell(column, plain(number.multiply(HUNDRED)) + "%", Nature.NUMBER, style);
        }
        String text = plain(number);
        boolean cut = text.length() > SHOWN.getPrecision() && !text.contains(".");
        return new Cell(column, text, cut ? Nature.CUT_OFF : Nature.NUMBER, style);
    }

    /** Sheets before March 1900 count a day that never was; nobody registers what is so old. */
    private boolean isDay(BigDecimal number) {
        return number.compareTo(from1904 ? BigDecimal.ONE : MARCH_1900) >= 0 && number.compareTo(LAST_DAY) <= 0;
    }

    private LocalDate day(BigDecimal number) {
        return (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(number.longValue());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
