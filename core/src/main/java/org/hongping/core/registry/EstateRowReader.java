package org.hongping.core.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.exchange.Column;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Reads rows of estates as the form reads one: the area by its names, the enterprise by its code. */
final class EstateRowReader implements SheetKind.Reader<EstateRow> {
    private final List<Column> columns;
    private final AreaNames areas;
    private final TakeoverEntry takeovers;
    private final EstateDao estates;
    private final Managements managements;
    private final LocalDate today;
    private final Visitor by;

    EstateRowReader(Handle handle, List<Column> columns, LocalDate today, Visitor by) {
        this.columns = columns;
        this.areas = new AreaNames(new AreaTree(handle.attach(AreaDao.class).all()));
        Map<CreditCode, EnterpriseId> codes = new LinkedHashMap<>();
        handle.attach(EnterpriseDao.class).keys().forEach(key -> codes.put(key.creditCode(), key.id()));
        this.takeovers = new TakeoverEntry(code -> Optional.ofNullable(codes.get(code)));
        this.estates = handle.attach(EstateDao.class);
        this.managements = new Managements(handle);
        this.today = today;
        this.by = by;
    }

    @Override
    public Optional<EstateRow> read(FormInput row) {
        Optional<KnownRow> known = KnownRow.read(row);
        Optional<Estate> standing = known.flatMap(said -> estates.find(EstateId.of(said.id())));
        if (known.isPresent() && standing.isEmpty()) {
            row.refuse(
                    KnownRow.ID,
                    Message.of("registry.sheet-unknown", known.get().id()));
        }
        FormInput form = FormInput.showing(fields(row));
        Optional<Estate.Details> details = EstateEntry.read(new Entry(form));
        Optional<Takeover> takeover = takeover(form, standing);
        form.errors().forEach(error -> row.refuse(error.field(), error.message()));
        long version = known.map(KnownRow::version).orElse(0L);
        return row.refused() || details.isEmpty()
                ? Optional.empty()
                : Optional.of(new EstateRow(standing, version, asStanding(details.get(), standing), takeover));
    }

    /** A day alone says that the body was founded. */
    private Map<String, String> fields(FormInput row) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column.field(), row.value(column.field())));
        fields.put("areaId", area(row));
        for (String body : List.of("partyOrganisation", "committee")) {
            String state = row.value(body);
            boolean dated = !row.value(body + "Day").isEmpty();
            if (dated && state.isEmpty()) {
                fields.put(body, Codes.of(Founding.State.FOUNDED));
            } else if (dated && !state.equals(Codes.of(Founding.State.FOUNDED))) {
                row.refuse(body + "Day", Message.of("registry.sheet-founded-not"));
            }
        }
        return fields;
    }

    private String area(FormInput row) {
        String text = row.value("areaId");
        try {
            return text.isEmpty() ? "" : areas.read(text).text();
        } catch (Unreadable unreadable) {
            row.refuse("areaId", unreadable.why());
            return "";
        }
    }

    /** An estate on record keeps its manager unless the row names another; nobody managing it is no fault then. */
    private Optional<Takeover> takeover(FormInput form, Optional<Estate> standing) {
        Optional<Management> last =
                standing.flatMap(estate -> managements.of(estate.id()).stream().findFirst());
        boolean nobody = form.value("enterpriseCode").isEmpty()
                && form.value("managedFrom").isEmpty();
        if (standing.isPresent() && last.isEmpty() && nobody) {
            return Optional.empty();
        }
        Optional<Takeover> read = takeovers.read(form, by);
        try {
            if (standing.isEmpty()) {
                read.ifPresent(takeover -> EstateService.mustHaveBegun(takeover, today));
            }
            return read.filter(takeover -> isNews(takeover, last));
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }

    private static boolean isNews(Takeover takeover, Optional<Management> last) {
        if (last.isEmpty()) {
            return true;
        }
        Management standing = last.get();
        if (!standing.enterpriseId().equals(takeover.enterpriseId())) {
            Managements.mustFollow(standing, takeover.from());
            return true;
        }
        if (!standing.fromOn().equals(takeover.from())) {
            throw new Invalid(
                    "managedFrom",
                    Message.of("registry.sheet-taken-over", standing.fromOn().toString()));
        }
        return false;
    }

    /** A sheet forgets the last zero of 125300.50; that is no edit. */
    private static Estate.Details asStanding(Estate.Details read, Optional<Estate> standing) {
        return standing.map(estate -> {
                    Estate.Figures before = estate.details().figures();
                    Estate.Figures now = read.figures();
                    return new Estate.Details(
                            read.name(),
                            read.areaId(),
                            read.address(),
                            read.kind(),
                            new Estate.Figures(
                                    same(before.floorArea(), now.floorArea()),
                                    same(before.plotRatio(), now.plotRatio()),
                                    same(before.occupancy(), now.occupancy()),
                                    now.households()),
                            read.dates(),
                            read.manager(),
                            read.managerPhone());
                })
                .orElse(read);
    }

    private static Optional<BigDecimal> same(Optional<BigDecimal> before, Optional<BigDecimal> now) {
        return now.flatMap(figure ->
                before.filter(standing -> standing.compareTo(figure) == 0).or(() -> now));
    }
}
