package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.textfield.TextArea;

/**
 * Keeps what was typed into a field in the tab of the browser, so that it outlives a reload of the
 * page, a restart of the server and the end of a session. It is forgotten when the field is emptied
 * or the tab is closed.
 */
public final class Draft {
  private static final String KEEP =
      """
      const key = 'draft of ' + $0;
      this.addEventListener('value-changed', () => this.value
          ? sessionStorage.setItem(key, this.value) : sessionStorage.removeItem(key));
      const kept = sessionStorage.getItem(key);
      if (kept && !this.value) {
        this.value = kept;
        this.dispatchEvent(new CustomEvent('input', {bubbles: true, composed: true}));
        this.dispatchEvent(new CustomEvent('change', {bubbles: true}));
      }
      """;

  private Draft() {}

  /**
   * Keeps what is typed into this field from now on, and shows what was kept of it.
   *
   * @param of what the text is for and whose it is: other people may use the same tab
   */
  public static void keep(TextArea field, String of) {
    field.getElement().executeJs(KEEP, of);
  }
}
