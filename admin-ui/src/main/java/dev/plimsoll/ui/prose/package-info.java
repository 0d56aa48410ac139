/**
 * Texts of models, people and documents on pages. {@link dev.plimsoll.ui.prose.Prose} is the only
 * place where such a text becomes HTML.
 */
@NullMarked
package dev.plimsoll.ui.prose;

import org.jspecify.annotations.NullMarked;
