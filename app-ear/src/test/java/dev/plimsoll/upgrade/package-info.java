/**
 * An upgrade: the server of now on what an earlier version left. {@code FixtureOfThisVersion} makes
 * such a fixture, {@code UpgradeIT} starts on it.
 */
@NullMarked
package dev.plimsoll.upgrade;

import org.jspecify.annotations.NullMarked;
