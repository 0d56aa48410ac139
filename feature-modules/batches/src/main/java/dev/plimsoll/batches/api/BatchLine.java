package dev.plimsoll.batches.api;

import dev.plimsoll.answers.Ask;

/** A line of a batch's file: a question, and the submitter's name for it. */
public record BatchLine(String customId, Ask ask) {}
