// @ts-check
// What is looked into once a reader asks: the notes at the prices chosen, turning points, and how
// sure the ranking is. Hosted, it is a script of its own with a core of its own.

import styles from "#study-styles";
import { file } from "./assets/file.js";
import init, { Calculator } from "./pkg/study.js";
import { Course } from "./views/course.jsx";
import { Misses } from "./views/study/misses.jsx";
import { Studies } from "./views/study/studies.jsx";

/** @import { Engine } from "./engine.js" */
/** @import { Course as CourseData } from "./pkg/study.js" */

/**
 * @typedef {object} Study
 * @property {Calculator} calculator
 * @property {CourseData} course what the course notes say
 * @property {typeof Course} Course
 * @property {typeof Studies} Studies
 * @property {typeof Misses} Misses
 * @property {string} styles its rules
 */

/** @type {Promise<Uint8Array> | undefined} */
let loading;

/** The core, and the catalogue with all that the list of models has. */
async function fetched() {
  const whole = file(process.env.WHOLE_FILE ?? "").then((response) => response.arrayBuffer());
  await init({ module_or_path: file(process.env.STUDY_CORE_FILE ?? "") });
  return new Uint8Array(await whole);
}

/**
 * Everything that can be looked into, over the catalogue of an engine.
 * @param {Pick<Engine, "calculator" | "packed">} engine
 * @param {boolean} isOwn whether its catalogue holds prices of the reader's own
 * @returns {Promise<Study>}
 */
export async function open({ calculator, packed }, isOwn) {
  const study = (/** @type {Calculator} */ calculator) => ({
    calculator,
    course: calculator.course(),
    Course,
    Studies,
    Misses,
    styles,
  });
  // In one file the core that answers knows all of this already.
  if (calculator instanceof Calculator) return study(calculator);
  loading ??= fetched();
  try {
    const whole = await loading;
    return study(new Calculator(isOwn ? packed : whole));
  } catch (error) {
    // The next try fetches it again.
    loading = undefined;
    throw error;
  }
}
