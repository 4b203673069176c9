// @ts-check
// The theme is the one thing remembered, and only here.

const THEMES = ["auto", "light", "dark"];
const KEY = "weighbridge-theme";

/**
 * Joins the page to the control that chooses its theme.
 * @param {HTMLSelectElement} control
 */
export function joinTheme(control) {
  const show = (/** @type {string | null} */ chosen) => {
    const known = chosen && THEMES.includes(chosen) ? chosen : "auto";
    document.documentElement.dataset.theme = known;
    control.value = known;
  };
  show(new URLSearchParams(location.search).get("theme") ?? stored());
  control.addEventListener("change", () => {
    show(control.value);
    try {
      localStorage.setItem(KEY, control.value);
    } catch {
      // Nothing is lost but the memory of it.
    }
  });
}

/** Storage may be forbidden, as in a sandboxed frame; then the choice lasts as long as the page. */
function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
