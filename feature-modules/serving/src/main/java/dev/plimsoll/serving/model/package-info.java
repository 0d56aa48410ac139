/** Asking one model: within the budgets, with a second chance, and checked. */
@NullMarked
package dev.plimsoll.serving.model;

import org.jspecify.annotations.NullMarked;
