package dev.plimsoll.ui.admin.prompts;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import java.util.SortedSet;
import java.util.stream.Stream;

/** One version of a prompt: its parts, who wrote it, and the labels that point at it. */
class VersionCard extends Div {
  private static final String STAGING = "staging";

  VersionCard(PromptVersion version, SortedSet<String> labels, LabelChange change) {
    addClassNames("card", "stack");
    var head = div("row", new H2(text("prompts.version", version.version())));
    labels.forEach(label -> head.add(new Chip(label, Chip.Mood.GOOD)));
    head.add(
        span(
            "quiet small grow", text("prompts.version.by", version.author(), version.createdAt())));
    Stream.of(STAGING, PromptRegistry.PRODUCTION)
        .filter(label -> !labels.contains(label))
        .forEach(label -> head.add(change.move(label, version.version())));
    add(head);
    if (!version.note().isEmpty()) {
      add(new Span(version.note()));
    }
    version
        .parts()
        .forEach(part -> add(new Div(quiet(part.role()), new Verbatim(part.template()))));
  }
}
