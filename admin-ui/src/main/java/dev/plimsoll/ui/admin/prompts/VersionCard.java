package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Verbatim;
import java.util.SortedSet;
import java.util.stream.Stream;

/** One version of a prompt: its parts, who wrote it, and the labels that point at it. */
class VersionCard extends Div {
  private static final String PRODUCTION = "production";
  private static final String STAGING = "staging";

  VersionCard(PromptVersion version, SortedSet<String> labels, LabelChange change) {
    addClassNames("card", "stack");
    add(head(version, labels, change));
    if (!version.note().isEmpty()) {
      add(new Span(version.note()));
    }
    for (var part : version.parts()) {
      var role = new Span(part.role());
      role.addClassNames("quiet", "small");
      add(new Div(role, new Verbatim(part.template())));
    }
  }

  private static Div head(PromptVersion version, SortedSet<String> labels, LabelChange change) {
    var head = new Div(new H2("Version " + version.version()));
    head.addClassName("row");
    labels.forEach(label -> head.add(new Chip(label, Chip.Mood.GOOD)));
    var by = new Span(version.author() + ", " + Moment.of(version.createdAt()));
    by.addClassNames("quiet", "small", "grow");
    head.add(by);
    Stream.of(STAGING, PRODUCTION)
        .filter(label -> !labels.contains(label))
        .forEach(label -> head.add(change.move(label, version.version())));
    return head;
  }
}
