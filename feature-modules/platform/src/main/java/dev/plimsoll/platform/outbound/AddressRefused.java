package dev.plimsoll.platform.outbound;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** An address to which Plimsoll may not connect. */
public class AddressRefused extends UnknownHostException {
  @Serial private static final long serialVersionUID = 1;

  AddressRefused(String host, InetAddress address) {
    super(
        host
            + " is at "
            + address.getHostAddress()
            + (AddressKind.of(address) == AddressKind.METADATA
                ? ", where a cloud keeps credentials of the machine; no setting allows it"
                : ", which is not a public address; the setting PLIMSOLL_OUTBOUND_ALLOW or the"
                    + " workspace file may allow it"));
  }
}
