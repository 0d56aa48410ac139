package dev.plimsoll.jobs;

/** A requested webhook is not on the feature's list, or could not be signed. */
public class UnknownWebhook extends RuntimeException {
  UnknownWebhook(String message) {
    super(message);
  }
}
