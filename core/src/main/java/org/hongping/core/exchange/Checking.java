package org.hongping.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.exchange.SheetKind.Draft;
import org.hongping.core.exchange.SheetKind.Fault;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.core.xlsx.Cell;
import org.hongping.core.xlsx.NewColumn;
import org.hongping.core.xlsx.RowSink;
import org.hongping.core.xlsx.SheetRow;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Reads the rows of a sheet as rows of one kind and collects everything that is wrong with them. */
final class Checking<D> {
    private final SheetKind<D> kind;
    private final Layout layout;
    private final Progress progress;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Map<String, String>> choices = new HashMap<>();
    private final List<Draft<D>> drafts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> failed = new HashSet<>();
    private int rows;

    Checking(SheetKind<D> kind, Layout layout, Progress progress) {
        this.kind = kind;
        this.layout = layout;
        this.progress = progress;
        layout.columns().forEach((place, column) -> places.putIfAbsent(column.field(), place));
        findings.addAll(layout.findings());
    }

    /** Reads all rows at one moment of the database; what stands in the thread's way interrupts it. */
    Checked<D> run(Handle handle, Book book, Visitor by) throws IOException, BookFault {
        SheetKind.Reader<D> reader = kind.reader(handle, by);
        progress.outOf(layout.rows());
        RowSink sink = row -> {
            if (row.number() > layout.headingRow() && LayoutReader.isFilled(row, layout.result())) {
                rows++;
                read(row, reader);
                progress.step();
            }
            return !Thread.currentThread().isInterrupted();
        };
        book.read(layout.sheet(), sink);
        kind.check(handle, List.copyOf(drafts), this::fault);
        drafts.removeIf(draft -> failed.contains(draft.row()));
        findings.sort(Comparator.comparing((Finding finding) -> finding.row().orElse(0))
                .thenComparing(finding -> finding.column().orElse(-1)));
        return new Checked<>(drafts, findings, rows, failed.size());
    }

    private void read(SheetRow row, SheetKind.Reader<D> reader) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        layout.columns().forEach((place, column) -> {
            row.at(place).ifPresent(cell -> texts.put(column.field(), text(column, cell, faults)));
            if (layout.merged().stream().anyMatch(merged -> merged.hides(row.number(), place))) {
                faults.add(new Fault(column.field(), Message.of("exchange.cell-merged")));
            }
        });
        FormInput form = FormInput.showing(texts);
        faults.forEach(fault -> form.refuse(fault.field(), fault.why()));
        Optional<D> details = reader.read(form);
        form.errors().forEach(error -> fault(row.number(), new Fault(error.field(), error.message())));
        if (!form.refused()) {
            details.ifPresent(read -> drafts.add(new Draft<>(row.number(), read)));
        }
    }

    private void fault(int row, Fault fault) {
        failed.add(row);
        Optional<Integer> place = Optional.ofNullable(places.get(fault.field()));
        String heading = place.map(layout.headings()::get).orElse("");
        findings.add(new Finding(Optional.of(row), place, heading, fault.why(), true));
    }

    private String text(Column column, Cell cell, List<Fault> faults) {
        String text = cell.text().strip();
        if (cell.nature() == Cell.Nature.ERROR) {
            faults.add(new Fault(column.field(), Message.of("exchange.cell-error", text)));
        } else if (cell.nature() == Cell.Nature.CUT_OFF && column.content() == NewColumn.Content.TEXT) {
            faults.add(new Fault(column.field(), Message.of("exchange.cell-cut-off", text)));
        }
        return column.choices().isEmpty() ? text : chosen(column, text, faults);
    }

    /** People choose words, programs write codes; either is read. */
    private String chosen(Column column, String text, List<Fault> faults) {
        Map<String, String> known = choices.computeIfAbsent(column.field(), field -> codes(column));
        Optional<String> code =
                Optional.ofNullable(known.get(text)).or(() -> Optional.ofNullable(known.get(Headings.plain(text))));
        if (code.isEmpty()) {
            Message words = Headings.listed(
                    column.choices().stream().map(Column.Option::word).toList());
            faults.add(new Fault(column.field(), Message.of("exchange.no-choice", text, words)));
        }
        return code.orElse(text);
    }

    /** By how people write it, and as it stands. */
    private static Map<String, String> codes(Column column) {
        Map<String, String> codes = new HashMap<>();
        for (Column.Option option : column.choices()) {
            codes.put(option.code(), option.code());
            for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
                String word = option.word().in(language);
                codes.put(word, option.code());
                codes.put(Headings.plain(word), option.code());
            }
        }
        return codes;
    }
}
