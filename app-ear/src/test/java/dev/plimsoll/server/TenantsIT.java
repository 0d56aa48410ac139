package dev.plimsoll.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plimsoll.server.ScriptedProvider.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People and keys of a tenant see and change what belongs to it, and nothing else. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class TenantsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** For whoever may call. */
  private static final String OF_CALLERS = "POST /api/v1/calls/{call}/feedback";

  private static final Set<String> OPEN =
      Set.of(
          "GET /api/calls/export",
          "GET /api/keys",
          "POST /api/keys",
          "POST /api/keys/{id}/rotation",
          "DELETE /api/keys/{id}");

  private final ScriptedProvider provider;
  private final RunningServer server;
  private final Browser browser;

  TenantsIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
    browser = scene.browser();
  }

  @BeforeAll
  void begin() {
    var _ =
        provider.with("app-counts", (exchange, stream, _, _) -> say(exchange, stream, "Certainly"));
    provider.with("tenant-broken", (exchange, _, _, _) -> quote(exchange));
    ask(Scene.ACME, "A question of Acme");
    var broken = Json.object().put("model", "tenant-broken");
    broken.putArray("messages").addObject().put("role", "user").put("content", "Broken of Acme");
    assertThat(post(Scene.ACME, "/v1/chat/completions", broken.toString()).statusCode())
        .isEqualTo(503);
    ask(Scene.KEY, "A question of the operator");
    Wait.until(
        "both are on record",
        PATIENCE,
        () -> {
          var all = exported(TestWorkspace.ADMIN_KEY, "");
          return Stream.of("A question of Acme", "Broken of Acme", "A question of the operator")
              .allMatch(all::contains);
        });
  }

  /** As some providers do, with all that was sent to them. */
  private static void quote(HttpExchange exchange) throws IOException {
    var body = "{\"error\":{\"message\":\"It quotes the prompt.\"}}".getBytes(UTF_8);
    exchange.sendResponseHeaders(500, body.length);
    exchange.getResponseBody().write(body);
  }

  @Test
  void keys_of_a_tenant_may_use_no_address_of_the_operators() {
    var addresses = addresses();
    assertThat(addresses).containsAll(OPEN).hasSizeGreaterThanOrEqualTo(15);
    for (var address : addresses) {
      var parts = address.split(" ", 2);
      var path = parts[1].replaceAll("[{][^}]*}", "help");
      if (address.equals(OF_CALLERS)) {
        continue;
      }
      if (!OPEN.contains(address)) {
        assertThat(send(Scene.ACME_ADMIN, parts[0], path).statusCode()).as(address).isEqualTo(403);
      }
      assertThat(send(Scene.ACME, parts[0], path).statusCode()).as(address).isEqualTo(403);
    }
  }

  /** All of the REST API. */
  private Set<String> addresses() {
    return OpenApi.of(server).operations().stream()
        .filter(one -> one.path().startsWith("/api/"))
        .map(one -> one.method() + " " + one.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void exports_of_a_tenant_hold_its_own_calls_without_the_operators_prompts() {
    for (var query : List.of("", "&tenant=default", "&text=question")) {
      assertThat(exported(Scene.ACME_ADMIN, query))
          .contains("A question of Acme")
          .doesNotContain("of the operator");
    }
    assertThat(exported(TestWorkspace.ADMIN_KEY, "&tenant=acme"))
        .contains("A question of Acme")
        .doesNotContain("of the operator");
    assertThat(exported(Scene.ACME_ADMIN, ""))
        .contains("Broken of Acme")
        .doesNotContain("quotes the prompt");
    assertThat(exported(TestWorkspace.ADMIN_KEY, "&tenant=acme")).contains("quotes the prompt");
    assertThat(send(Scene.ACME_ADMIN, "GET", "/api/calls/export?format=jsonl").statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_admins_key_of_a_tenant_manages_the_keys_of_its_own() {
    var keys = send(Scene.ACME_ADMIN, "GET", "/api/keys").body();
    assertThat(keys).contains("acme-web").doesNotContain("callers");
    var mine = post(Scene.ACME_ADMIN, "/api/keys", "{\"name\":\"acme by rest\"}");
    assertThat(mine.statusCode()).as(mine.body()).isEqualTo(201);
    assertThat(Json.parse(mine.body()).get("tenant").stringValue()).isEqualTo("acme");
    var theirs = Json.parse(send(TestWorkspace.ADMIN_KEY, "GET", "/api/keys").body()).get("data");
    for (var key : theirs) {
      if (key.get("tenant").stringValue().equals("default")) {
        var path = "/api/keys/" + key.get("id").stringValue();
        assertThat(send(Scene.ACME_ADMIN, "DELETE", path).statusCode()).isEqualTo(404);
        assertThat(post(Scene.ACME_ADMIN, path + "/rotation", "").statusCode()).isEqualTo(404);
      }
    }
    for (var more : List.of("\"tenant\":\"default\"", "\"roles\":[\"admin\"]")) {
      var refused = post(Scene.ACME_ADMIN, "/api/keys", "{\"name\":\"more\"," + more + "}");
      assertThat(refused.statusCode()).as(refused.body()).isIn(400, 403);
    }
    var taken = post(Scene.ACME_ADMIN, "/api/keys", "{\"name\":\"t\",\"application\":\"callers\"}");
    assertThat(taken.statusCode()).isEqualTo(400);
    assertThat(taken.body()).contains("used by another tenant");
  }

  @Test
  void tenants_are_made_renamed_and_removed_over_rest() {
    var path = "/api/tenants/by-rest";
    assertThat(put(path, "{\"name\":\"By Rest\"}").statusCode()).isEqualTo(200);
    assertThat(put(path, "{\"name\":\"Renamed\"}").body()).contains("Renamed");
    assertThat(put(path, "{\"title\":\"?\"}").statusCode()).isEqualTo(400);
    assertThat(put("/api/tenants/By Rest".replace(" ", "%20"), "{}").statusCode()).isEqualTo(400);
    assertThat(send(TestWorkspace.ADMIN_KEY, "GET", "/api/tenants").body())
        .containsSubsequence("default", "by-rest", "Renamed");
    var key =
        post(
            TestWorkspace.ADMIN_KEY,
            "/api/keys",
            "{\"name\":\"of by-rest\",\"tenant\":\"by-rest\"}");
    assertThat(key.statusCode()).as(key.body()).isEqualTo(201);
    var used = send(TestWorkspace.ADMIN_KEY, "DELETE", path);
    assertThat(used.statusCode()).isEqualTo(409);
    assertThat(used.body()).contains("0 people and 1 active keys");
    var id = Json.parse(key.body()).get("id").stringValue();
    assertThat(send(TestWorkspace.ADMIN_KEY, "DELETE", "/api/keys/" + id).statusCode())
        .isEqualTo(204);
    assertThat(send(TestWorkspace.ADMIN_KEY, "DELETE", path).statusCode()).isEqualTo(204);
    assertThat(send(TestWorkspace.ADMIN_KEY, "DELETE", path).statusCode()).isEqualTo(404);
    assertThat(send(TestWorkspace.ADMIN_KEY, "DELETE", "/api/tenants/default").statusCode())
        .isEqualTo(409);
    var gone =
        post(TestWorkspace.ADMIN_KEY, "/api/keys", "{\"name\":\"x\",\"tenant\":\"by-rest\"}");
    assertThat(gone.statusCode()).isEqualTo(400);
  }

  @Test
  void pages_of_the_operator_are_closed_to_the_admin_of_a_tenant() {
    try (var anna = browser.signedIn("anna");
        var tessa = browser.signedIn("tessa")) {
      var page = anna.newPage();
      page.navigate("/admin/calls");
      assertThat(page.getByText("A question of the operator").first()).isVisible();
      var pages =
          page.locator(".drawer a").all().stream()
              .map(link -> link.getAttribute("href"))
              .filter(path -> path != null && path.matches("/?(admin|review).*"))
              .toList();
      assertThat(pages).hasSizeGreaterThan(12);
      page.getByText("A question of the operator").first().click();
      page.waitForURL("**/admin/calls/*");
      var call = page.url();

      var hers = tessa.newPage();
      hers.navigate("/");
      assertThat(hers.locator(".drawer")).containsText("People");
      assertThat(hers.locator(".drawer")).not().containsText("Ledger");
      for (var path : pages) {
        if (!path.endsWith("admin/calls") && !path.endsWith("admin/people")) {
          hers.navigate(path.startsWith("/") ? path : "/" + path);
          assertThat(hers.getByText("Page not found")).isVisible();
        }
      }
      hers.navigate(call);
      assertThat(hers.getByText("Page not found")).isVisible();
    }
  }

  @Test
  void the_admin_of_a_tenant_sees_its_calls_and_manages_its_people_and_keys() {
    try (var tessa = browser.signedIn("tessa")) {
      var page = tessa.newPage();
      page.navigate("/admin/calls");
      assertThat(page.getByText("A question of Acme").first()).isVisible();
      assertThat(page.getByText("A question of the operator")).hasCount(0);
      assertThat(page.locator(".export-links a")).hasCount(1);
      browser.photograph(page, "tenant-calls");
      page.getByText("A question of Acme").first().click();
      assertThat(page.getByText("Certainly").first()).isVisible();
      assertThat(page.getByText("Sent to the model")).hasCount(0);
      browser.photograph(page, "tenant-call");

      page.navigate("/admin/people");
      assertThat(page.getByText("Tessa Thal").first()).isVisible();
      assertThat(page.getByText("Anna Ahlers")).hasCount(0);
      assertThat(page.getByText("acme-web").first()).isVisible();
      assertThat(page.getByText("callers")).hasCount(0);
      button(page, "Add a person").click();
      page.getByLabel("User name").fill("theo");
      page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Theo Thal");
      assertThat(page.getByLabel("admin: runs Plimsoll", new GetByLabelOptions().setExact(true)))
          .hasCount(0);
      button(page, "Save").click();
      assertThat(page.getByLabel("Actions for Theo Thal")).isVisible();
      button(page, "Issue a key").click();
      page.getByLabel("Name of the key").fill("acme on page");
      button(page, "Issue").click();
      assertThat(page.locator("pre.code")).containsText("plim_");
      button(page, "Done").click();
      browser.photograph(page, "tenant-people");
    }
  }

  private String exported(String key, String query) {
    return send(key, "GET", "/api/calls/export?format=csv" + query).body();
  }

  private void ask(String key, String text) {
    var body = Json.object().put("model", "app-plain");
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    assertThat(post(key, "/v1/chat/completions", body.toString()).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String key, String path, String json) {
    return server.http().postAs(key, path, json);
  }

  private HttpResponse<String> put(String path, String json) {
    return server.http().sendAs(TestWorkspace.ADMIN_KEY, "PUT", path, json);
  }

  private HttpResponse<String> send(String key, String method, String path) {
    return server.http().sendAs(key, method, path);
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
