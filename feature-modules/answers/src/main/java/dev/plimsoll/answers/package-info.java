/**
 * Questions to AI features and their answers, as values that all ways of asking share.
 *
 * <p>API: {@link dev.plimsoll.answers.Ask}, {@link dev.plimsoll.answers.Answer}, {@link
 * dev.plimsoll.answers.AnswerListener}. Uses costs, models and calls.
 */
@NullMarked
package dev.plimsoll.answers;

import org.jspecify.annotations.NullMarked;
