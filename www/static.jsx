// @ts-check
// The answer to the worked example as HTML: what a reader sees before scripts run, or without them.

import { render } from "preact-render-to-string";
import { Names } from "./text/names.js";
import { App } from "./views/app.jsx";
import { Course } from "./views/course.jsx";

/** @import { Calculator } from "./pkg/study.js" */

/**
 * @param {Calculator} calculator
 * @param {string} today
 */
export function staticAnswer(calculator, today) {
  const catalogue = calculator.catalogue();
  const names = new Names(catalogue);
  const answer = calculator.answer("", "", today);
  const nothing = () => {};
  const course = {
    course: calculator.course(),
    names,
    check: calculator.checkCourse(answer.link, today),
    scenario: answer.scenario,
    isStatic: true,
    model: (/** @type {string} */ id) => calculator.model(id),
    open: nothing,
  };
  const view = {
    catalogue,
    names,
    answer,
    typed: new Map(),
    trouble: null,
    isStatic: true,
    detail: (/** @type {string} */ model) => calculator.detail(answer.link, model, today),
    model: (/** @type {string} */ id) => calculator.model(id),
    isOpen: () => false,
    unfold: nothing,
    set: nothing,
    open: nothing,
    chosen: () => undefined,
    choose: nothing,
  };
  return {
    answer: render(<App view={view} course={null} />),
    // The notes lie apart: they stay in view until a reader has them checked at other prices.
    notes: `<div slot="course" class="weighbridge">${render(<Course view={course} />)}</div>`,
  };
}
