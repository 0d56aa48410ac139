package dev.plimsoll.batches.api;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Usd;
import org.jspecify.annotations.Nullable;

/**
 * One question of a batch.
 *
 * @param number in its file, from 1
 * @param customId the submitter's name for it
 * @param call the call that answers it; null while it waits
 * @param answer null until it is done or has failed
 */
public record BatchItem(
    int number,
    String customId,
    ItemState state,
    @Nullable CallId call,
    @Nullable Answer answer,
    Usd cost) {}
