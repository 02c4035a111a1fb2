package org.hongping.core.registry;

import static org.hongping.core.registry.RecordField.Type.COUNT;
import static org.hongping.core.registry.RecordField.Type.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The terms of an owners' committee: one committee or none on any day; days without one are told. */
final class CommitteeTerms implements RecordKind<CommitteeTerm> {
    @Override
    public String code() {
        return "committee";
    }

    @Override
    public String path() {
        return "committees";
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.required(code(), "fromOn", DAY),
                RecordField.required(code(), "untilOn", DAY).explained(Message.of("record.committee-until-help")),
                RecordField.required(code(), "members", COUNT),
                RecordField.required(code(), "partyMembers", COUNT),
                RecordField.optional(code(), "filedOn", DAY));
    }

    @Override
    public Optional<CommitteeTerm> read(Entry entry, RecordFrame frame) {
        Optional<Period> term = entry.period(true);
        Optional<Integer> members = entry.require("members", Readings::count);
        Optional<Integer> partyMembers = entry.require("partyMembers", Readings::count);
        Optional<LocalDate> filedOn = entry.read("filedOn", Readings::day);
        if (members.filter(count -> count == 0).isPresent()) {
            entry.refuse("members", Message.of("record.committee-empty"));
        }
        members.flatMap(all -> partyMembers.filter(some -> some > all))
                .ifPresent(some -> entry.refuse(
                        "partyMembers",
                        Message.of(
                                "record.committee-party",
                                some.toString(),
                                members.get().toString())));
        if (entry.isRefused() || term.isEmpty() || members.isEmpty() || partyMembers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CommitteeTerm(
                frame.id(),
                frame.holder().text(),
                term.get().from(),
                term.get().until().orElseThrow(),
                members.get(),
                partyMembers.get(),
                filedOn,
                frame.version()));
    }

    @Override
    public RecordDao<CommitteeTerm> dao(Handle handle) {
        return handle.attach(CommitteeTermDao.class);
    }

    @Override
    public void mustFit(CommitteeTerm candidate, List<CommitteeTerm> others, LocalDate today) {
        candidate.filedOn().filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new Invalid("filedOn", Message.of("record.day-to-come", day.toString(), today.toString()));
        });
        others.stream()
                .filter(other -> other.term().overlaps(candidate.term()))
                .findFirst()
                .ifPresent(other -> {
                    String field = other.term().covers(candidate.fromOn()) ? "fromOn" : "untilOn";
                    throw new Invalid(
                            field,
                            Message.of(
                                    "record.committee-overlap",
                                    other.fromOn().toString(),
                                    other.untilOn().toString()));
                });
    }

    @Override
    public List<Message> remarks(List<CommitteeTerm> all, LocalDate today) {
        List<CommitteeTerm> inOrder =
                all.stream().sorted(Comparator.comparing(CommitteeTerm::fromOn)).toList();
        List<Message> gaps = new ArrayList<>();
        for (int number = 1; number < inOrder.size(); number++) {
            gap(inOrder.get(number - 1), inOrder.get(number)).ifPresent(gaps::add);
        }
        if (!inOrder.isEmpty() && inOrder.get(inOrder.size() - 1).untilOn().isBefore(today)) {
            String last = inOrder.get(inOrder.size() - 1).untilOn().toString();
            gaps.add(Message.of("record.committee-ended", last));
        }
        return gaps;
    }

    private static Optional<Message> gap(CommitteeTerm before, CommitteeTerm after) {
        LocalDate first = before.untilOn().plusDays(1);
        return first.isBefore(after.fromOn())
                ? Optional.of(Message.of(
                        "record.committee-gap",
                        first.toString(),
                        after.fromOn().minusDays(1).toString()))
                : Optional.empty();
    }
}
