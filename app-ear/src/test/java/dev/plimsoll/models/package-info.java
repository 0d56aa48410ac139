@NullMarked
package dev.plimsoll.models;

import org.jspecify.annotations.NullMarked;
