package dev.plimsoll.features;

import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.platform.outbound.AddressRefused;
import dev.plimsoll.platform.outbound.OutboundHttp;

/** Webhooks as somebody enters them on a page: only where Plimsoll may connect to. */
record EnteredWebhooks(OutboundHttp outbound) {
  /**
   * Checks those that are new.
   *
   * @throws InvalidFeature with the first that may not be called
   */
  void check(AiFeature before, AiFeature after) {
    for (var webhook : after.delivery().webhooks()) {
      if (!before.delivery().webhooks().contains(webhook)) {
        check(after, webhook);
      }
    }
  }

  private void check(AiFeature feature, String webhook) {
    var address = Delivery.address(webhook);
    try {
      if (address.isPresent()) {
        outbound.check(address.get());
        return;
      }
    } catch (AddressRefused _) {
      // said below
    }
    throw new InvalidFeature(
        feature.key(),
        "webhooks",
        "public addresses, or ones that the setting PLIMSOLL_OUTBOUND_ALLOW or the workspace file"
            + " allows, but "
            + webhook
            + " is not");
  }
}
