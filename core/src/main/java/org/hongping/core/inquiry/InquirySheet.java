package org.hongping.core.inquiry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hongping.core.application.BarFinding;
import org.hongping.core.exchange.Column;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.NewColumn.Content;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The list that goes with letters and comes back answered: a row for each applicant and question. */
public final class InquirySheet implements SheetKind<InquirySheet.Row> {
    /** Its name in addresses. */
    public static final String CODE = "inquiry-answers";

    private static final int LONGEST = 500;
    private static final String WITHDRAWN = "WITHDRAWN";

    private final InquiryService inquiries;
    private final Clock clock;
    private final List<Column> columns = List.of(
            column("department", 22),
            column("enterprise", 30),
            column("creditCode", 22),
            column("estate", 26),
            column("question", 40),
            column("finding", 14)
                    .choosing(Arrays.stream(BarFinding.values())
                            .map(finding -> new Column.Option(finding.name(), finding.word()))
                            .toList()),
            column("ground", 40),
            column("since", 14).holding(Content.DAY),
            column("answeredOn", 14).holding(Content.DAY),
            column("state", 12).choosing(List.of(new Column.Option(WITHDRAWN, Message.of("inquiry.withdrawn")))),
            column("row", 40).required());

    /**
     * A row that was read.
     *
     * @param line what was asked
     * @param answer the answer; empty if there is none yet
     */
    public record Row(AnswerLine line, Optional<Answer> answer) {
        /** Says whether it says something that does not stand yet. */
        boolean isNew() {
            return answer.filter(said -> !said.stands(line)).isPresent();
        }
    }

    /** Wires it; the clock dates replies that bear no day. */
    public InquirySheet(InquiryService inquiries, Clock clock) {
        this.inquiries = inquiries;
        this.clock = clock;
    }

    private static Column column(String field, int width) {
        Message heading = Message.of("inquiry.column." + field);
        return Column.of(field, heading, heading, Message.of("inquiry.hint." + field), width);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Message word() {
        return Message.of("inquiry.sheet");
    }

    @Override
    public String href() {
        return "/campaigns";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void export(Handle handle, Consumer<Map<String, String>> row) {
        handle.attach(InquiryDao.class).open().forEach(line -> row.accept(fields(line)));
    }

    /** Hands over the rows of one letter. */
    void export(Handle handle, InquiryId id, Consumer<Map<String, String>> row) {
        handle.attach(InquiryDao.class).lines(id).forEach(line -> row.accept(fields(line)));
    }

    private static Map<String, String> fields(AnswerLine line) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("department", line.department());
        fields.put("enterprise", line.enterprise());
        fields.put("creditCode", line.creditCode());
        fields.put("estate", line.entrant());
        fields.put("question", line.words());
        line.finding().ifPresent(finding -> fields.put("finding", finding.name()));
        line.ground().ifPresent(ground -> fields.put("ground", ground));
        line.since().ifPresent(day -> fields.put("since", day.toString()));
        line.answeredOn().ifPresent(day -> fields.put("answeredOn", day.toString()));
        line.withdrawnAt().ifPresent(taken -> fields.put("state", WITHDRAWN));
        fields.put("row", line.key());
        return fields;
    }

    @Override
    public Reader<Row> reader(Handle handle, Visitor by) {
        Map<String, AnswerLine> known = new HashMap<>();
        InquiryDao table = handle.attach(InquiryDao.class);
        by.area().map(table::openWithin).orElseGet(table::open).forEach(line -> known.put(line.key(), line));
        LocalDate today = LocalDate.ofInstant(clock.now(handle), OfficeTime.ZONE);
        return row -> read(row, known, today);
    }

    private static Optional<Row> read(FormInput row, Map<String, AnswerLine> known, LocalDate today) {
        Optional<AnswerLine> line =
                Optional.ofNullable(known.get(row.value("row").strip()));
        if (line.isEmpty()) {
            row.refuse("row", Message.of("inquiry.no-row", row.value("row")));
        }
        line.filter(found -> differs(row.value("creditCode"), found.creditCode()))
                .ifPresent(found -> row.refuse("creditCode", Message.of("inquiry.other-row", found.creditCode())));
        String typed = row.value("finding");
        Optional<BarFinding> finding =
                typed.isEmpty() ? Optional.empty() : row.fields().choice("finding", BarFinding.class);
        String ground = row.fields().optional("ground", LONGEST).orElse("");
        Optional<LocalDate> since = row.fields().day("since");
        Optional<LocalDate> answered = row.fields().day("answeredOn");
        check(row, finding, ground, since, answered, today);
        if (row.refused() || line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Row(line.get(), finding.map(said -> new Answer(said, ground, since, answered.orElse(today)))));
    }

    private static boolean differs(String typed, String known) {
        return !typed.isBlank() && !typed.strip().equalsIgnoreCase(known);
    }

    private static void check(
            FormInput row,
            Optional<BarFinding> finding,
            String ground,
            Optional<LocalDate> since,
            Optional<LocalDate> answered,
            LocalDate today) {
        boolean bar = finding.filter(BarFinding.BAR::equals).isPresent();
        if (finding.isEmpty() && (!ground.isEmpty() || since.isPresent())) {
            row.refuse("finding", Message.of("inquiry.finding-missing"));
        }
        if (bar && ground.isEmpty()) {
            row.refuse("ground", Message.of("inquiry.ground-missing"));
        }
        if (bar && since.isEmpty()) {
            row.refuse("since", Message.of("inquiry.since-missing"));
        }
        since.filter(today::isBefore)
                .ifPresent(day -> row.refuse("since", Message.of("inquiry.day-ahead", day.toString())));
        answered.filter(today::isBefore)
                .ifPresent(day -> row.refuse("answeredOn", Message.of("inquiry.day-ahead", day.toString())));
    }

    @Override
    public void check(Handle handle, List<Draft<Row>> rows, BiConsumer<Integer, Fault> fault) {
        Set<String> seen = new HashSet<>();
        for (Draft<Row> draft : rows) {
            if (!seen.add(draft.details().line().key())) {
                fault.accept(draft.row(), new Fault("row", Message.of("inquiry.twice")));
            }
        }
        Map<String, Message> withdrawn = withdrawn(handle, rows);
        rows.stream()
                .filter(draft -> draft.details().isNew())
                .forEach(draft -> Optional.ofNullable(
                                withdrawn.get(draft.details().line().inquiryId()))
                        .ifPresent(why -> fault.accept(draft.row(), new Fault("row", why))));
    }

    /** Why nothing more comes of a letter that was taken back, by letter. */
    private static Map<String, Message> withdrawn(Handle handle, List<Draft<Row>> rows) {
        InquiryDao table = handle.attach(InquiryDao.class);
        Map<String, Message> withdrawn = new HashMap<>();
        rows.stream()
                .map(draft -> draft.details().line().inquiryId())
                .distinct()
                .forEach(id -> table.find(InquiryId.of(id))
                        .filter(Inquiry::isWithdrawn)
                        .ifPresent(inquiry -> withdrawn.put(id, InquiryService.withdrawn(inquiry))));
        return withdrawn;
    }

    @Override
    public Written write(Handle handle, List<Draft<Row>> rows, Visitor by) {
        InquiryDao table = handle.attach(InquiryDao.class);
        Map<AnswerLine, Answer> answers = new LinkedHashMap<>();
        int fresh = 0;
        for (Draft<Row> draft : rows) {
            AnswerLine read = draft.details().line();
            AnswerLine now = table.line(read.inquiryId(), read.question(), read.applicationId())
                    .orElse(read);
            Optional<Answer> answer = draft.details().answer();
            if (answer.isPresent()) {
                answers.put(now, answer.get());
                fresh += now.finding().isEmpty() ? 1 : 0;
            }
        }
        int changed = inquiries.answer(handle, answers, by);
        return new Written(fresh, changed - fresh, rows.size() - changed);
    }
}
