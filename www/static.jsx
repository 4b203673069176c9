// @ts-check
// The answer to the worked example as HTML: what a reader sees before scripts run, or without them.

import { render } from "preact-render-to-string";
import { Names } from "./text/en.js";
import { App } from "./views/app.jsx";

/** @import { Calculator } from "./pkg/weighbridge.js" */

/**
 * @param {Calculator} calculator
 * @param {string} today
 */
export function staticAnswer(calculator, today) {
  const catalogue = calculator.catalogue();
  const view = {
    catalogue,
    names: new Names(catalogue),
    answer: calculator.answer("", "", today),
    typed: new Map(),
    trouble: null,
    isStatic: true,
    set: () => {},
    open: () => {},
  };
  return render(<App view={view} />);
}
