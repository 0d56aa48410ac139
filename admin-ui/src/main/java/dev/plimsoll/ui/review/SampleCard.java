package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.audits.RatedConversation;
import dev.plimsoll.reviews.Criterion;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.DataGrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversations of a week with their ratings; those that hallucinate come first. */
class SampleCard extends Card {
  /**
   * @param linked whether the reader may open the pages of calls
   */
  SampleCard(List<RatedConversation> sample, boolean linked) {
    super(text("review.sample"));
    setVisible(!sample.isEmpty());
    var grid =
        new DataGrid<RatedConversation>("")
            .fitPart(text("review.sample.conversation"), each -> name(each, linked))
            .fit(text("calls.feature"), RatedConversation::feature)
            .fill(text("calls.asked"), 2, each -> each.question())
            .fitPart(text("rubric.hallucination"), each -> chip(each.rating()));
    for (var criterion : Criterion.values()) {
      grid.fit(text(criterion), each -> score(each.rating(), criterion));
    }
    grid.fill(text("rubric.note"), 2, each -> note(each.rating()));
    grid.setItems(sample.stream().sorted(SampleCard::worstFirst).toList());
    grid.setAllRowsVisible(true);
    add(grid);
  }

  private static int worstFirst(RatedConversation one, RatedConversation other) {
    var byRating = Integer.compare(rank(one.rating()), rank(other.rating()));
    return byRating != 0 ? byRating : Integer.compare(one.position(), other.position());
  }

  private static int rank(@Nullable Rating rating) {
    return rating == null
        ? Hallucination.values().length
        : switch (rating.hallucination()) {
          case YES -> 0;
          case UNSURE -> 1;
          case NO -> 2;
        };
  }

  private static Component name(RatedConversation rated, boolean linked) {
    var name = text("review.conversation", rated.position());
    return linked && rated.call() != null
        ? new Anchor("/admin/calls/" + rated.call(), name)
        : new Span(name);
  }

  private static Component chip(@Nullable Rating rating) {
    return rating == null
        ? quiet(text("review.sample.not-rated"))
        : new Chip(
            text(rating.hallucination()),
            switch (rating.hallucination()) {
              case YES -> Chip.Mood.BAD;
              case UNSURE -> Chip.Mood.WARN;
              case NO -> Chip.Mood.GOOD;
            });
  }

  private static @Nullable Integer score(@Nullable Rating rating, Criterion criterion) {
    return rating == null ? null : rating.score(criterion);
  }

  private static @Nullable String note(@Nullable Rating rating) {
    return rating == null ? null : rating.note();
  }
}
