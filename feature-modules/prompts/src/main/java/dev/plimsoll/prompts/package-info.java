/**
 * The prompt registry: versions that never change, and labels that point at them.
 *
 * <p>API: {@link dev.plimsoll.prompts.PromptRegistry}. Events: {@link
 * dev.plimsoll.prompts.LabelMoving}, in the transaction that moves a label, so that features that
 * use the prompt can refuse a version whose variables they cannot fill. Depends on {@code domain},
 * {@code platform} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.prompts;

import org.jspecify.annotations.NullMarked;
