// @ts-check
// One file has no room for comparisons: the sentence about turning points says so.

export const Comparisons = () => null;
