package dev.plimsoll.models.api;

/** All answers that are being received are together as large as the memory of this node allows. */
public class NoRoomForAnswer extends RuntimeException {
  public NoRoomForAnswer() {
    super("there is no room for an answer this large at the moment");
  }
}
