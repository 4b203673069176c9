// How long tasks take that are to be compared with each other.

const ROUNDS = 10;

/**
 * Milliseconds of each task: the shortest of several turns, since whatever else the machine does only
 * makes them longer. The tasks take turns, so that it falls on all of them, and the first time, which
 * asks for memory and compiles, is never the shortest. Garbage is left to the engine: collecting it
 * between turns makes what follows slower, and small tasks most of all.
 * @param {(() => unknown)[]} tasks
 */
export function turns(tasks) {
  const rounds = Array.from({ length: ROUNDS }, () => tasks.map(taken));
  return tasks.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? NaN)));
}

/** @param {() => unknown} task */
function taken(task) {
  const start = performance.now();
  task();
  return performance.now() - start;
}
