package dev.plimsoll.jobs;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a job without its question and its answer, either of which may be large.
 *
 * @param webhook the address to notify when it is over; null for none
 */
public record JobHead(
    String id,
    FeatureKey feature,
    Caller caller,
    CallId call,
    JobState state,
    @Nullable String webhook) {

  /** Whether somebody may see the job: whoever asked, and an admin of their tenant. */
  public boolean isOpenTo(Caller other) {
    return caller.isSame(other) || other.isAdminOf(caller.tenant());
  }
}
