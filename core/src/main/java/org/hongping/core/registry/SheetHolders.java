package org.hongping.core.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.exchange.Column;
import org.hongping.core.web.FormInput;
import org.jdbi.v3.core.Handle;

/** Whose records the rows of a sheet are, as people write it. Lives within one unit of work. */
interface SheetHolders {
    /** The name of an enterprise or an estate. */
    String NAME = "holderName";

    /** Finds the holders of a kind as they stand; what became another is none. */
    static SheetHolders of(Handle handle, Holder.Kind kind) {
        return kind == Holder.Kind.ESTATE ? new EstateHolders(handle) : new EnterpriseHolders(handle);
    }

    /** Returns the columns that name one. */
    static List<Column> columns(Holder.Kind kind) {
        return kind == Holder.Kind.ESTATE ? EstateHolders.columns() : EnterpriseHolders.columns();
    }

    /** Reads whose record a row is; a fault stays in the row. */
    Optional<Holder> read(FormInput row);

    /** Returns its name, if it stands. */
    Optional<String> name(String holder);

    /** Returns what an export writes in its columns. */
    Map<String, String> written(String holder);
}
