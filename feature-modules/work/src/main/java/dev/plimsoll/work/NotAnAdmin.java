package dev.plimsoll.work;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;

/** Only admins may see and change background work. */
public class NotAnAdmin extends RuntimeException {
  private NotAnAdmin(Caller caller) {
    super(caller.user() + " must be an admin to see or change background work");
  }

  static void check(Caller caller) {
    if (!caller.has(Role.ADMIN)) {
      throw new NotAnAdmin(caller);
    }
  }
}
