package dev.plimsoll.ui.admin.costs;

/** A field was left empty, which would be a price of nothing by mistake. */
class MissingPrice extends RuntimeException {
  MissingPrice(String field) {
    super(field + " needs a number; 0 where it costs nothing");
  }
}
