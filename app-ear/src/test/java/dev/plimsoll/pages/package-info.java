@NullMarked
package dev.plimsoll.pages;

import org.jspecify.annotations.NullMarked;
