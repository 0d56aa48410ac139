/** What is asked of a model and what comes back, for every kind of provider. */
@NullMarked
package dev.plimsoll.models.api;

import org.jspecify.annotations.NullMarked;
