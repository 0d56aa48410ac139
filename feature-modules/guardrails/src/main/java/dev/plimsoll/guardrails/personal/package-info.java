/**
 * Finds personal data in texts by its shape, its check digits and the words around it. Every search
 * takes time in proportion to the length of the text.
 */
@NullMarked
package dev.plimsoll.guardrails.personal;

import org.jspecify.annotations.NullMarked;
