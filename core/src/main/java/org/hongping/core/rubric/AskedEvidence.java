package org.hongping.core.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.EvidenceRequest;
import org.hongping.rubric.Message;

/** Says what evidence a line asks for. */
public final class AskedEvidence {
    private AskedEvidence() {}

    /** Returns each request in the visitor's language, in the source's order. */
    public static List<String> of(Criterion line, Wording wording, Locale language) {
        List<String> asked = new ArrayList<>();
        int number = 0;
        for (EvidenceRequest request : line.evidence()) {
            number++;
            String path = line.code() + ".evidence." + number;
            String kind = Message.of("evidence.kind." + request.kind().name()).in(language);
            asked.add(wording.of(path, request.label().orElse(kind)));
        }
        return asked;
    }
}
