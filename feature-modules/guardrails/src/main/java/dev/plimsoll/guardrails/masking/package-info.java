/** Placeholders in the place of personal data and secrets, in what a model reads and writes. */
@NullMarked
package dev.plimsoll.guardrails.masking;

import org.jspecify.annotations.NullMarked;
