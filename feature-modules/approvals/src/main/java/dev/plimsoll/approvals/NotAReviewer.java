package dev.plimsoll.approvals;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;

/** Only reviewers and admins decide on held answers. */
public class NotAReviewer extends RuntimeException {
  private NotAReviewer(Caller caller) {
    super(caller.user() + " must be a reviewer or an admin to decide on held answers");
  }

  static void check(Caller caller) {
    if (!caller.has(Role.REVIEWER) && !caller.has(Role.ADMIN)) {
      throw new NotAReviewer(caller);
    }
  }
}
