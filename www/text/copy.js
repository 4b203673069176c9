// @ts-check
// The words around what a reader copies.

export const COPY = {
  copy: "Copy",
  copied: "Copied.",
  selected: "It is selected: copy it with Ctrl+C, or ⌘C.",
};
