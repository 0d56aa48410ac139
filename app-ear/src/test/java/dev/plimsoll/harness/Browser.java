package dev.plimsoll.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Headless Chromium, looking at one server. */
public final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("plimsoll.target"), "screenshots");
  private static final boolean PHOTOGRAPHS = Boolean.getBoolean("plimsoll.photograph");
  private static final double PATIENCE = 30_000;
  private static final int WIDE = 1280;
  private static final int NARROW = 400;
  private static final int HEIGHT = 900;
  private static final int LONGEST = 8_000;
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);
  private static final String AT_REST =
      "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive?.())";

  private static final String HIDDEN =
      """
      (all => all ? all.scrollHeight - all.clientHeight : 0)(
          document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]'))
      """;

  /** Vaadin tells the server of a window's new size once it has not changed for a moment. */
  private static final String RESIZED = "new Promise(done => setTimeout(done, 500))";

  private static final String PAINTED =
      "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser chromium;
  private final RunningServer server;

  /** Cookies by person. */
  private final Map<String, String> sessions = new HashMap<>();

  public Browser(RunningServer server) {
    this.server = server;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** A new browser in which nobody is signed in; close it when done. */
  public BrowserContext visitor() {
    return Visits.begin(chromium.newContext(window()));
  }

  /**
   * Another browser of a person of {@link TestWorkspace}, who is signed in; close it when done. All
   * of one person share a session, so do not sign out in it.
   */
  public BrowserContext signedIn(String person) {
    var session = sessions.computeIfAbsent(person, this::signIn);
    return Visits.begin(chromium.newContext(window().setStorageState(session)));
  }

  /**
   * Saves how a page looks in light and dark, wide and narrow, as {@code NAME-light-1280.png} and
   * so on, and leaves it light and wide. Only with {@code -Dphotograph}: it takes a while.
   *
   * @param name letters and digits are kept, such as those of a path
   */
  public void photograph(Page page, String name) {
    if (!PHOTOGRAPHS) {
      return;
    }
    for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      for (var width : List.of(NARROW, WIDE)) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate(RESIZED);
        page.setViewportSize(width, HEIGHT + hidden(page));
        save(
            page,
            name.replaceAll("[^A-Za-z0-9]+", "-")
                + "-"
                + scheme.name().toLowerCase(Locale.ROOT)
                + "-"
                + width);
      }
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  /**
   * Waits until the server has answered everything that was done on the page, and it is painted:
   * only then has the router heard of the new place. A step back or forward in the moment between
   * changes the address and leaves the page.
   */
  public static void settle(Page page) {
    page.waitForFunction(AT_REST);
    page.evaluate(PAINTED);
  }

  /** How many lines of pixels one has to scroll for; the page scrolls in a part of itself. */
  private static int hidden(Page page) {
    settle(page);
    return Math.min(LONGEST, ((Number) page.evaluate(HIDDEN)).intValue());
  }

  private static void save(Page page, String name) {
    settle(page);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }

  private String signIn(String person) {
    try (var visitor = chromium.newContext(window())) {
      var page = visitor.newPage();
      page.navigate("/sign-in");
      page.getByLabel("User name").fill(person);
      page.getByLabel("Password", EXACT).fill(TestWorkspace.PASSWORD);
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
      page.waitForURL(server.uri("/").toString());
      return visitor.storageState();
    }
  }

  private NewContextOptions window() {
    return new NewContextOptions()
        .setBaseURL(server.uri("/").toString())
        .setColorScheme(ColorScheme.LIGHT)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(WIDE, HEIGHT);
  }

  @Override
  public void close() {
    Visits.end();
    playwright.close();
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium: install the package chromium"));
  }
}
