package dev.plimsoll.ui.admin.caches;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.caching.Caches;
import dev.plimsoll.caching.ShadowHit;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.VisibleSigns;

/** Hits that were compared, for a person to judge: both questions and both answers. */
class ShadowHits extends Card {
  private static final int SHOWN = 20;

  private final Caches caches;
  private final Actor actor;
  private final CallLog calls;
  private final Runnable changed;

  ShadowHits(Caches caches, CallLog calls, FeatureKey feature, Actor actor, Runnable changed) {
    super(text("caches.hits"));
    this.caches = caches;
    this.actor = actor;
    this.calls = calls;
    this.changed = changed;
    var hits = caches.shadowHits(feature);
    if (hits.isEmpty()) {
      add(new Paragraph(text("caches.hits.none")));
    }
    hits.stream()
        .sorted((one, other) -> Boolean.compare(one.right() != null, other.right() != null))
        .limit(SHOWN)
        .forEach(hit -> add(row(hit)));
  }

  private Div row(ShadowHit hit) {
    return div(
        "shadow-hit stack",
        head(hit),
        div(
            "columns",
            side(text("caches.hits.asked"), hit.call()),
            side(text("caches.hits.earlier"), hit.earlier())));
  }

  private Div head(ShadowHit hit) {
    var head =
        div(
            "row",
            hit.agree()
                ? new Chip(text("caches.hits.agree"), Chip.Mood.GOOD)
                : new Chip(text("caches.hits.differ"), Chip.Mood.BAD),
            new Span(text("caches.hits.closeness", hit.closeness())));
    var right = hit.right();
    if (right == null) {
      head.add(
          judge(hit, text("caches.hits.right"), true),
          judge(hit, text("caches.hits.wrong"), false));
    } else {
      head.add(
          Chip.plain(right ? text("caches.hits.judged-right") : text("caches.hits.judged-wrong")));
    }
    return head;
  }

  private Button judge(ShadowHit hit, String words, boolean right) {
    return button(
        words,
        () -> {
          caches.judge(hit, right, actor);
          changed.run();
        },
        ButtonVariant.SMALL);
  }

  /** The texts are those of the call, for as long as it is kept. */
  private Div side(String heading, CallId call) {
    var side = div("stack", styled(new Anchor("/admin/calls/" + call, heading), "quiet small"));
    calls
        .detail(call)
        .map(CallRecord::call)
        .ifPresentOrElse(
            found ->
                side.add(
                    new Span(VisibleSigns.of(found.started().input())),
                    new Verbatim(found.answer())),
            () -> side.add(new Paragraph(text("caches.hits.gone"))));
    return side;
  }
}
