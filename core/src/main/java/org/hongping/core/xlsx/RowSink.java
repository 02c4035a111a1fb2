package org.hongping.core.xlsx;

/** Takes the rows of a sheet one after the other. */
public interface RowSink {
    /** Takes a row that is not empty; says whether more are wanted. */
    boolean row(SheetRow row);

    /** Hears that the cells between two places are one; told after the rows. */
    default void merged(CellPlace first, CellPlace last) {}
}
