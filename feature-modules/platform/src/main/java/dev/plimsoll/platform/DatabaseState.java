package dev.plimsoll.platform;

/** What a node knows of its database. */
record DatabaseState(boolean isReady, String words) {
  static final DatabaseState REACHABLE = new DatabaseState(true, "yes");

  /**
   * @param isEmbedded whether it is in this process, so that nobody else brings it back
   */
  static DatabaseState without(String why, boolean isEmbedded) {
    return new DatabaseState(!isEmbedded, "no: " + why);
  }
}
