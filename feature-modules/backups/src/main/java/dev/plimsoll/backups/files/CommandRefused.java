package dev.plimsoll.backups.files;

/** A command cannot be carried out, for a reason that is meant for people. */
final class CommandRefused extends RuntimeException {
  CommandRefused(String why) {
    super(why);
  }
}
