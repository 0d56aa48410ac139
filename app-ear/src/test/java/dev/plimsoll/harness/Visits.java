package dev.plimsoll.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The browsers that a test has opened. They are closed after the test only, whatever it does, so
 * that the pages of a failed one can still be seen.
 */
final class Visits {
  /** Of the test that runs on this thread. */
  private static final ThreadLocal<List<BrowserContext>> OPEN =
      ThreadLocal.withInitial(ArrayList::new);

  private Visits() {}

  /** A view of the browser that ignores closing. */
  static BrowserContext begin(BrowserContext browser) {
    OPEN.get().add(browser);
    return (BrowserContext)
        Proxy.newProxyInstance(
            Visits.class.getClassLoader(),
            new Class<?>[] {BrowserContext.class},
            (_, method, arguments) ->
                method.getName().equals("close") ? null : called(browser, method, arguments));
  }

  /** Saves what each page shows. */
  static void photograph(Path folder) {
    var number = 0;
    for (var page : OPEN.get().stream().flatMap(browser -> browser.pages().stream()).toList()) {
      number++;
      photograph(page, folder.resolve("page-" + number + ".png"));
    }
  }

  static void end() {
    OPEN.get().forEach(BrowserContext::close);
    OPEN.get().clear();
  }

  private static void photograph(Page page, Path file) {
    try {
      var _ = page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    } catch (PlaywrightException e) {
      // The failure itself matters more than an incomplete record of it.
      System.err.println("No picture of " + page.url() + ": " + e.getMessage());
    }
  }

  private static @Nullable Object called(
      BrowserContext browser, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(browser, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
