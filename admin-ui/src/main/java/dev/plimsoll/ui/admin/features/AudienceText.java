package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.Rollout;
import java.util.Set;

/** Who has a feature, unless it is killed, as a text. */
final class AudienceText {
  private AudienceText() {}

  static String of(Flag flag) {
    return of(flag.rollout(), flag.pilots());
  }

  /**
   * Such as {@code staff, 2 pilot users and 5% of all users}.
   *
   * @param pilots the users that were last named for a pilot
   */
  static String of(Rollout rollout, Set<UserId> pilots) {
    return switch (rollout) {
      case Rollout.Off _ -> text("audience.nobody");
      case Rollout.StaffOnly _ -> text("audience.staff");
      case Rollout.Pilot(var users) -> text("audience.pilots", users.size());
      case Rollout.Percentage(var percent) when pilots.isEmpty() ->
          text("audience.percentage", percent);
      case Rollout.Percentage(var percent) ->
          text("audience.pilots-and-percentage", pilots.size(), percent);
      case Rollout.Everyone _ -> text("audience.everyone");
    };
  }
}
