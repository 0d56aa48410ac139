package dev.plimsoll.wire;

import dev.plimsoll.harness.Http;
import dev.plimsoll.harness.TestWorkspace;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;

/** A request of the wire, to be spoiled in one place. */
record Request(String method, String path, Map<String, String> headers, BodyPublisher body) {

  /** A chat completion by a key that may do it. */
  static Request chat(String json) {
    return new Request(
        "POST",
        "/v1/chat/completions",
        Map.of(
            "Authorization",
            "Bearer " + TestWorkspace.SHOP_KEY,
            "Content-Type",
            "application/json; charset=utf-8"),
        BodyPublishers.ofString(json));
  }

  Request to(String newMethod, String newPath) {
    return new Request(newMethod, newPath, headers, body);
  }

  Request with(BodyPublisher newBody) {
    return new Request(method, path, headers, newBody);
  }

  Request with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Request(method, path, more, body);
  }

  Request without(String header) {
    var fewer = new TreeMap<>(headers);
    fewer.remove(header);
    return new Request(method, path, fewer, body);
  }

  HttpRequest.Builder to(Http server) {
    var request = server.request(path).method(method, body);
    headers.forEach(request::header);
    return request;
  }
}
