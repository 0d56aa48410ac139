package dev.plimsoll.platform.database;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The server's pool of connections to the database, as its management bean describes it. */
final class ConnectionPool {
  private static final String NAME =
      "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=jdbc/plimsoll,*";
  private static final Pattern IN_USE =
      Pattern.compile("^(?:unshared|shared)=(\\d+)$", Pattern.MULTILINE);

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

  /** How many connections are in use, or kept for somebody who used them; 0 without a pool. */
  int inUse() {
    try {
      var inUse = 0;
      for (var name : beans.queryNames(new ObjectName(NAME), null)) {
        inUse += inUse((String) beans.invoke(name, "showPoolContents", null, null));
      }
      return inUse;
    } catch (JMException e) {
      throw new IllegalStateException("The pool of connections cannot be read", e);
    }
  }

  static int inUse(String contents) {
    return IN_USE
        .matcher(contents)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }
}
