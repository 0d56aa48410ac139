package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a queue, as a reviewer gets it.
 *
 * @param position in its batch, from 1
 * @param ratedBy the reviewer who rated it; null while nobody has
 * @param rating the latest version of its rating
 */
public record ReviewItem(
    String id,
    String queue,
    String batch,
    int position,
    String subject,
    @Nullable String snapshot,
    @Nullable UserId ratedBy,
    @Nullable Rating rating) {
  public boolean isRated() {
    return rating != null;
  }
}
