package dev.plimsoll.models.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The base URL of a provider as people write it: with the version of its interface apart, for which
 * Azure asks in the query.
 *
 * @param address empty for models inside this process
 * @param apiVersion empty where the provider asks for none
 */
public record BaseUrl(String address, String apiVersion) {
  private static final String VERSION = "api-version=";

  public static BaseUrl of(@Nullable URI url) {
    if (url == null) {
      return new BaseUrl("", "");
    }
    var all = url.toString();
    var query = all.indexOf('?');
    if (query < 0) {
      return new BaseUrl(all, "");
    }
    var others = new StringJoiner("&", "?", "").setEmptyValue("");
    var version = "";
    for (var setting : all.substring(query + 1).split("&", -1)) {
      if (setting.startsWith(VERSION)) {
        version = setting.substring(VERSION.length());
      } else {
        others.add(setting);
      }
    }
    return new BaseUrl(all.substring(0, query) + others, version);
  }

  /**
   * Both together; null where there is no address.
   *
   * @throws InvalidProvider when they make no URL
   */
  public @Nullable URI url() {
    Provider.check(
        "apiVersion",
        apiVersion.isEmpty() || (Provider.isName(apiVersion) && !address.isEmpty()),
        "a version such as 2024-10-21, at a base URL",
        apiVersion);
    if (address.isEmpty()) {
      return null;
    }
    try {
      return new URI(withVersion());
    } catch (URISyntaxException _) {
      throw new InvalidProvider("baseUrl", Provider.HTTP_URL, address);
    }
  }

  private String withVersion() {
    if (apiVersion.isEmpty()) {
      return address;
    }
    return address + (address.contains("?") ? "&" : "?") + VERSION + apiVersion;
  }
}
