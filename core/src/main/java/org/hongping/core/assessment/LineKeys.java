package org.hongping.core.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/** The answer keys of a sheet's lines, by code. */
record LineKeys(Map<String, String> byCode) {
    static LineKeys of(List<Criterion> own) {
        Map<String, String> byCode = new HashMap<>();
        own.forEach(line -> byCode.putIfAbsent(line.code(), line.answerKey()));
        return new LineKeys(byCode);
    }

    /** Returns the key of one line, if there is such a line. */
    static Optional<String> one(List<Criterion> own, String code) {
        return own.stream()
                .filter(line -> line.code().equals(code))
                .map(Criterion::answerKey)
                .findFirst();
    }

    /** @throws NotFound if the sheet has no such line */
    String of(String code) {
        return Optional.ofNullable(byCode.get(code))
                .orElseThrow(() -> new NotFound(Message.of("assessment.no-such-line", code)));
    }
}
