package dev.plimsoll.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Headless Chromium, looking at one server. */
public final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("plimsoll.target"), "screenshots");
  private static final List<Integer> WIDTHS = List.of(1280, 400);
  private static final int HEIGHT = 900;
  private static final String AT_REST =
      "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive?.())";

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser chromium;
  private final RunningServer server;

  public Browser(RunningServer server) {
    this.server = server;
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

  /** Somebody's browser, signed in as nobody yet; close it when done. */
  public BrowserContext visitor() {
    return visitor(ColorScheme.LIGHT, WIDTHS.getFirst());
  }

  /** A visitor who prefers light or dark, with a window of this width. */
  public BrowserContext visitor(ColorScheme scheme, int width) {
    return chromium.newContext(
        new NewContextOptions()
            .setBaseURL(server.uri("/").toString())
            .setColorScheme(scheme)
            .setViewportSize(width, HEIGHT));
  }

  /**
   * Saves how something looks in light and dark, wide and narrow, as {@code NAME-light-1280.png}
   * and so on; each time a new visitor goes there.
   *
   * @param path to what is photographed; an empty page until it is walked through
   */
  public void photograph(String name, Consumer<Page> path) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (var width : WIDTHS) {
        try (var visitor = visitor(scheme, width)) {
          var page = visitor.newPage();
          path.accept(page);
          var look = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
          save(page, name + "-" + look);
        }
      }
    }
  }

  /** Saves how a page looks once it is at rest. */
  public void save(Page page, String name) {
    page.waitForFunction(AT_REST);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
  }

  @Override
  public void close() {
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
