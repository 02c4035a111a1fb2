package org.hongping.rubric.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.Place;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds values and marks from the parser's events, with a stack of its own instead of recursion. */
final class TreeBuilder {
    private final String file;
    private final Findings findings;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private Optional<Value> value = Optional.empty();
    private Marks marks = Marks.none();
    private int documents;

    TreeBuilder(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    String file() {
        return file;
    }

    /** Returns the document, once it has ended. */
    Optional<Value> value() {
        return value;
    }

    Marks marks() {
        return marks;
    }

    void note(Finding finding) {
        findings.add(finding);
    }

    /** Takes the next event; false means that reading on makes no sense. */
    boolean accept(Event event) {
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> end();
            case Alias -> alias((AliasEvent) event);
            case DocumentStart -> isOnlyDocument(event);
            case DocumentEnd, StreamStart, StreamEnd, Comment -> true;
        };
    }

    private boolean isOnlyDocument(Event event) {
        documents++;
        if (documents > 1) {
            findings.error(place(event), "finding.yaml-several-documents");
        }
        return documents == 1;
    }

    private boolean scalar(ScalarEvent event) {
        refuseAnchorAndTag(event, event.getTag());
        String written = event.getValue();
        Value read = Value.text(written);
        if (event.isPlain()) {
            PlainScalar plain = PlainScalar.of(written);
            read = plain.value();
            plain.complaint().ifPresent(key -> findings.error(place(event), key, written));
        }
        add(read, Marks.ofScalar(at(event), written));
        return true;
    }

    private boolean begin(CollectionStartEvent event) {
        refuseAnchorAndTag(event, event.getTag());
        if (open.size() == YamlDocument.MOST_LEVELS) {
            findings.error(place(event), "finding.yaml-too-deep", String.valueOf(YamlDocument.MOST_LEVELS));
            return false;
        }
        boolean isList = event.getEventId() == Event.ID.SequenceStart;
        open.push(isList ? new OpenNode.OfItems(at(event)) : new OpenNode.OfFields(at(event), findings));
        return true;
    }

    private boolean end() {
        OpenNode ended = open.pop();
        add(ended.value(), ended.marks());
        return true;
    }

    private boolean alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        findings.error(place(event), "finding.yaml-alias", name);
        add(Value.text("*" + name), Marks.ofScalar(at(event), "*" + name));
        return true;
    }

    private void refuseAnchorAndTag(NodeEvent event, Optional<String> tag) {
        event.getAnchor()
                .map(Anchor::getValue)
                .ifPresent(name -> findings.error(place(event), "finding.yaml-anchor", name));
        tag.ifPresent(name -> findings.error(place(event), "finding.yaml-tag", name));
    }

    private void add(Value read, Marks where) {
        OpenNode around = open.peek();
        if (around == null) {
            value = Optional.of(read);
            marks = where;
        } else {
            around.accept(read, where);
        }
    }

    private Optional<Place> place(Event event) {
        return Optional.of(at(event));
    }

    private Place at(Event event) {
        return event.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> new Place(file, 1, 1));
    }
}
