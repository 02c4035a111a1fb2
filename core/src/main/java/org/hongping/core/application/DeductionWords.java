package org.hongping.core.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.EvidenceRequest;
import org.hongping.rubric.Message;

/** What a negative list says on pages, in the words of its rubric. */
final class DeductionWords {
    private DeductionWords() {}

    /** Names each item by its id. */
    static Map<String, String> labels(List<DeductionCase> cases, Wording wording) {
        Map<String, String> labels = new LinkedHashMap<>();
        cases.forEach(each -> labels.put(each.id(), label(each, wording)));
        return labels;
    }

    /** Names the evidence the rubric asks for, by item; blank where it asks for none. */
    static Map<String, String> asked(List<DeductionCase> cases, Wording wording, Locale language) {
        String comma = Message.of("rubric.comma").in(language);
        Map<String, String> asked = new LinkedHashMap<>();
        cases.forEach(each -> {
            List<String> labels = new ArrayList<>();
            List<EvidenceRequest> requests =
                    each.item().map(Deduction::evidence).orElse(List.of());
            for (EvidenceRequest request : requests) {
                String place = each.id() + ".evidence." + (requests.indexOf(request) + 1);
                request.label().ifPresent(label -> labels.add(wording.of(place, label)));
            }
            asked.put(each.id(), String.join(comma, labels));
        });
        return asked;
    }

    /** Says how what counts came about, by item. */
    static Map<String, String> counting(List<DeductionCase> cases, Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
        cases.forEach(each -> each.counts()
                .ifPresent(incident -> words.put(each.id(), incident.trace().words(language))));
        return words;
    }

    /** Names an item; one that the rubric does not know any more by its id. */
    static String label(DeductionCase each, Wording wording) {
        return wording.of(each.id(), each.item().map(Deduction::label).orElse(each.id()));
    }
}
