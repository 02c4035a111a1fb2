package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Which records of one holder another takes over: all but those it has alike; what contradicts is an obstacle. */
final class RecordMerge {
    private final List<Step<?>> moves = new ArrayList<>();
    private final List<Message> obstacles = new ArrayList<>();
    private int same;

    static RecordMerge of(Handle handle, Holder stays, Holder goes, LocalDate today) {
        RecordMerge merge = new RecordMerge();
        RecordKinds.of(stays.kind()).forEach(kind -> merge.weigh(handle, kind, stays, goes, today));
        return merge;
    }

    private <T extends DatedRecord> void weigh(
            Handle handle, RecordKind<T> kind, Holder stays, Holder goes, LocalDate today) {
        List<T> there = new ArrayList<>(kind.dao(handle).of(stays.text()));
        for (T coming : kind.dao(handle).of(goes.text())) {
            if (there.stream().anyMatch(one -> one.written().equals(coming.written()))) {
                same++;
                continue;
            }
            try {
                kind.mustFit(coming, there, today);
                there.add(coming);
                moves.add(new Step<>(kind, coming.id()));
            } catch (Invalid clash) {
                Message label = new Message("record." + kind.code() + ".all", List.of());
                clash.fields().values().forEach(why -> obstacles.add(Message.of("duplicate.record-clash", label, why)));
            }
        }
    }

    int moving() {
        return moves.size();
    }

    int same() {
        return same;
    }

    List<Message> obstacles() {
        return obstacles;
    }

    List<String> ids() {
        return moves.stream().map(step -> step.id().text()).toList();
    }

    void perform(Handle handle, Holder stays) {
        moves.forEach(step -> step.kind().dao(handle).move(step.id(), stays.text()));
    }

    private record Step<T extends DatedRecord>(RecordKind<T> kind, RecordId id) {}
}
