package dev.plimsoll.audits;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.record.ConversationEnds;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.ReviewItem;
import dev.plimsoll.reviews.ReviewQueues;
import dev.plimsoll.reviews.ReviewResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets reviewers read and rate the sample of a week. Each conversation belongs to one reviewer: it
 * is reserved for them when they get it, and whoever rated it may change the rating until the week
 * is finished. Every method throws {@link MissingRole} unless the caller is a reviewer or an admin.
 */
@ApplicationScoped
public class AuditReviews {
  @Inject AuditRows rows;
  @Inject Conversations conversations;
  @Inject ReviewQueues queues;
  @Inject ReviewResults reviews;
  @Inject Ledger ledger;

  /** The conversation that the reviewer holds, or the next one; empty if none is left for them. */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public Optional<AuditItem> next(IsoWeek week, Caller reviewer) {
    MissingRole.unlessReviewer(reviewer);
    return queues.next(Draw.queue(week), reviewer.user()).map(this::laidOut);
  }

  /** The positions in the sample that this reviewer has rated, in order. */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public List<Integer> rated(IsoWeek week, Caller reviewer) {
    MissingRole.unlessReviewer(reviewer);
    return ratedItems(week, reviewer).stream().map(ReviewItem::position).toList();
  }

  /**
   * The conversation that this reviewer has rated at a position in the sample, to read it and to
   * change the rating.
   */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public Optional<AuditItem> again(IsoWeek week, int position, Caller reviewer) {
    MissingRole.unlessReviewer(reviewer);
    return ratedItems(week, reviewer).stream()
        .filter(item -> item.position() == position)
        .findFirst()
        .map(this::laidOut);
  }

  /**
   * The whole sample of a week with its ratings: for admins at any time, for reviewers when the
   * week is finished, so that nobody rates as others did. Empty before that.
   */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public List<RatedConversation> sample(AuditResult result, Caller reader) {
    MissingRole.unlessReviewer(reader);
    if (!result.finished() && !reader.has(Role.ADMIN)) {
      return List.of();
    }
    var draw = result.draw();
    var items = reviews.items(draw.queue(), draw.id());
    var ends =
        conversations.ends(items.stream().map(AuditReviews::conversation).toList(), draw.until());
    return items.stream().map(item -> rated(draw, item, ends.get(conversation(item)))).toList();
  }

  private static ConversationId conversation(ReviewItem item) {
    return new ConversationId(item.subject());
  }

  private static RatedConversation rated(
      Draw draw, ReviewItem item, @Nullable ConversationEnds ends) {
    return new RatedConversation(
        item.position(),
        draw.sample().get(item.position() - 1).feature(),
        ends == null ? "" : ends.question(),
        ends == null ? null : ends.last(),
        item.rating());
  }

  /** Rates a conversation, or changes the rating by the same reviewer. */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public void rate(String item, Rating rating, Caller reviewer) {
    MissingRole.unlessReviewer(reviewer);
    queues.rate(item, rating, reviewer.user());
  }

  /** Leaves a conversation to other reviewers; this one gets it again after all others. */
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public void skip(String item, Caller reviewer) {
    MissingRole.unlessReviewer(reviewer);
    queues.skip(item, reviewer.user());
  }

  /**
   * Ends the review of a week, after which its ratings can no longer be changed.
   *
   * @throws NotAllRated while conversations are left to rate
   */
  @Transactional
  @OnlyFor({Role.REVIEWER, Role.ADMIN})
  public void finish(IsoWeek week, Caller reviewer) {
    MissingRole.unlessReviewer(reviewer);
    ledger.lock();
    var draw = latest(week).orElseThrow(() -> new NotAllRated(week));
    var summary = reviews.summary(draw.queue(), draw.id());
    if (summary.rated() < summary.items()) {
      throw new NotAllRated(week);
    }
    queues.close(draw.queue(), draw.id(), reviewer.actor());
  }

  private List<ReviewItem> ratedItems(IsoWeek week, Caller reviewer) {
    return latest(week).stream()
        .flatMap(draw -> reviews.items(draw.queue(), draw.id()).stream())
        .filter(item -> reviewer.user().equals(item.ratedBy()))
        .toList();
  }

  private AuditItem laidOut(ReviewItem item) {
    var draw = rows.draw(item.batch()).orElseThrow(() -> new UnknownDraw(item.batch()));
    var drawn = draw.sample().get(item.position() - 1);
    var calls = conversations.unnamed(conversation(item), draw.until());
    return new AuditItem(
        item.id(),
        item.position(),
        AuditedConversation.of(drawn.feature(), calls, draw.until()),
        item.rating());
  }

  private Optional<Draw> latest(IsoWeek week) {
    return rows.draws(week).stream().findFirst();
  }
}
