/** This node's share of each budget, spent without asking the database. */
@NullMarked
package dev.plimsoll.costs.allotments;

import org.jspecify.annotations.NullMarked;
