package dev.plimsoll.ui.admin.caches;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.CallRecord;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.serving.Caches;
import dev.plimsoll.serving.ShadowHit;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import java.util.Locale;

/** Hits that were compared, for a person to judge: both questions and both answers. */
class ShadowHits extends Card {
  private static final int SHOWN = 20;

  private final transient Caches caches;
  private final transient CallLog calls;
  private final transient Runnable changed;

  ShadowHits(Caches caches, CallLog calls, FeatureKey feature, Runnable changed) {
    super("Hits that were compared");
    this.caches = caches;
    this.calls = calls;
    this.changed = changed;
    var hits = caches.shadowHits(feature);
    if (hits.isEmpty()) {
      add(new Paragraph("None yet. They come when two questions mean the same."));
    }
    hits.stream()
        .sorted((one, other) -> Boolean.compare(one.right() != null, other.right() != null))
        .limit(SHOWN)
        .forEach(hit -> add(row(hit)));
  }

  private Div row(ShadowHit hit) {
    var sides =
        new Div(
            side("Asked, and answered by the model", hit.call()),
            side("Asked earlier, and would have been given", hit.earlier()));
    sides.addClassName("columns");
    var row = new Div(head(hit), sides);
    row.addClassNames("shadow-hit", "stack");
    return row;
  }

  private Div head(ShadowHit hit) {
    var head =
        new Div(
            hit.agree()
                ? new Chip("answers agree", Chip.Mood.GOOD)
                : new Chip("answers differ", Chip.Mood.BAD),
            new Span(String.format(Locale.ROOT, "closeness %.2f", hit.closeness())));
    var right = hit.right();
    if (right == null) {
      head.add(judge(hit, "It would have done", true), judge(hit, "It would be wrong", false));
    } else {
      head.add(Chip.plain(right ? "judged right" : "judged wrong"));
    }
    head.addClassName("row");
    return head;
  }

  private Button judge(ShadowHit hit, String words, boolean right) {
    var button =
        new Button(
            words,
            _ -> {
              caches.judge(hit, right);
              changed.run();
            });
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  /** The texts are those of the call, for as long as it is kept. */
  private Div side(String heading, CallId call) {
    var name = new Anchor("/admin/calls/" + call, heading);
    name.addClassNames("quiet", "small");
    var side = new Div(name);
    side.addClassName("stack");
    calls
        .detail(call)
        .map(CallRecord::call)
        .ifPresentOrElse(
            found -> side.add(new Span(found.started().input()), new Verbatim(found.answer())),
            () -> side.add(new Paragraph("The call is not kept any more.")));
    return side;
  }
}
