package dev.plimsoll.models.extractive;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the minimum of a smooth function of many variables by the limited-memory BFGS method
 * (Nocedal and Wright, Numerical Optimization, algorithm 7.5).
 */
final class Lbfgs {
  private static final int STEPS = 60;
  private static final int REMEMBERED = 8;
  private static final double FLAT = 1e-3;
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double SMALLEST_STEP = 1e-8;

  private final Smooth function;

  /** Oldest first. */
  private final Deque<Step> steps = new ArrayDeque<>();

  private Lbfgs(Smooth function) {
    this.function = function;
  }

  /** A function with its slope. */
  interface Smooth {
    /** The value at a point; fills in the slope there. */
    double at(double[] point, double[] slope);
  }

  /** The lowest point that is found from here. */
  static double[] minimum(double[] start, Smooth function) {
    return new Lbfgs(function).from(start);
  }

  private double[] from(double[] start) {
    var place = new Place(start);
    var flat = FLAT * Math.max(1, length(place.slope));
    for (var i = 0; i < STEPS && length(place.slope) > flat; i++) {
      var next = lower(place, direction(place.slope));
      if (next == null) {
        break;
      }
      remember(place, next);
      place = next;
    }
    return place.point;
  }

  /** A point with the value and the slope there. */
  private final class Place {
    final double[] point;
    final double[] slope;
    final double value;

    Place(double[] point) {
      this.point = point;
      slope = new double[point.length];
      value = function.at(point, slope);
    }
  }

  /** A step that was taken, and how it changed the slope. */
  private static final class Step {
    final double[] move;
    final double[] turn;
    final double curvature;

    Step(Place from, Place to) {
      move = sum(to.point, from.point, -1);
      turn = sum(to.slope, from.slope, -1);
      curvature = dot(move, turn);
    }
  }

  private void remember(Place from, Place to) {
    var step = new Step(from, to);
    if (step.curvature > 0) {
      steps.addLast(step);
      if (steps.size() > REMEMBERED) {
        steps.removeFirst();
      }
    }
  }

  private double[] direction(double[] slope) {
    var direction = scaled(slope, -1);
    var shares = new ArrayDeque<Double>();
    for (var newest = steps.descendingIterator(); newest.hasNext(); ) {
      var step = newest.next();
      var share = dot(step.move, direction) / step.curvature;
      shares.addFirst(share);
      direction = sum(direction, step.turn, -share);
    }
    if (!steps.isEmpty()) {
      var last = steps.getLast();
      direction = scaled(direction, last.curvature / dot(last.turn, last.turn));
    }
    for (var step : steps) {
      var rest = shares.removeFirst() - dot(step.turn, direction) / step.curvature;
      direction = sum(direction, step.move, rest);
    }
    return direction;
  }

  /** The first place in the direction that is low enough; null if there is none. */
  private @Nullable Place lower(Place place, double[] direction) {
    var descent = dot(place.slope, direction);
    var whole = steps.isEmpty() ? 1 / length(direction) : 1;
    for (var size = whole; size > SMALLEST_STEP; size /= 2) {
      var next = new Place(sum(place.point, direction, size));
      if (next.value <= place.value + SUFFICIENT_DECREASE * size * descent) {
        return next;
      }
    }
    return null;
  }

  private static double[] sum(double[] one, double[] other, double factor) {
    var sum = one.clone();
    for (var i = 0; i < sum.length; i++) {
      sum[i] += factor * other[i];
    }
    return sum;
  }

  private static double[] scaled(double[] vector, double factor) {
    return Arrays.stream(vector).map(x -> x * factor).toArray();
  }

  private static double dot(double[] one, double[] other) {
    var dot = 0.0;
    for (var i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }

  private static double length(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }
}
