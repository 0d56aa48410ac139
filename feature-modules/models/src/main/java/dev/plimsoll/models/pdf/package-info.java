/**
 * How many pages a PDF has, for sums that nobody may spend more than. Whoever sends a file may wish
 * to hide its pages, and programs that read PDFs differ in what they forgive; so this one forgives
 * nothing, and says that it does not know.
 */
@NullMarked
package dev.plimsoll.models.pdf;

import org.jspecify.annotations.NullMarked;
