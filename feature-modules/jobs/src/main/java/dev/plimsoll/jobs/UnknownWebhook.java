package dev.plimsoll.jobs;

/** A webhook was asked for that the feature does not list, or that could not be signed. */
public class UnknownWebhook extends RuntimeException {
  UnknownWebhook(String message) {
    super(message);
  }
}
