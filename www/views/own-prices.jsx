// @ts-check
// Prices of the reader's own: where a file is opened, and what became of it.

import { CAN_OPEN } from "../own-prices.js";

/** @import { View } from "./app.jsx" */

/** @param {{ view: View }} props */
export function OwnPrices({ view }) {
  const { own } = view;
  if (!own) return null;
  if (!CAN_OPEN)
    return (
      <p class="hint wide">
        Your own prices, or a newer price map, can be opened as a file in the hosted page; this page
        has no room for their reader.
      </p>
    );
  const open = (/** @type {FileList | null | undefined} */ files) => {
    const file = files?.[0];
    if (file) view.openFile?.(file);
  };
  return (
    <fieldset
      class="own wide"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        open(event.dataTransfer?.files);
      }}
    >
      <legend class="label">Your own prices</legend>
      <p class="hint">
        Open a file with the rates you have agreed, or a newer price map of LiteLLM or models.dev,
        or drop it here. It stays on this machine and is forgotten with the page.
      </p>
      <label class="file">
        <span>{own.file ? "Open another file" : "Open a file"}</span>
        <input
          type="file"
          accept=".json,.toml,application/json,application/toml,text/plain"
          onChange={(event) => {
            open(event.currentTarget.files);
            // The same file, changed, can be opened again.
            event.currentTarget.value = "";
          }}
        />
      </label>
      {own.reading && <p role="status">Reading {own.reading} …</p>}
      {own.trouble && (
        <p class="problem" role="alert">
          {own.trouble}
        </p>
      )}
      {own.file && <Read view={view} />}
    </fieldset>
  );
}

/** @param {{ view: View }} props */
function Read({ view }) {
  const { own } = view;
  if (!own) return null;
  return (
    <>
      <p class="read" role="status">
        <strong>{own.file}</strong>: {own.said.join(" ")}
      </p>
      {own.unused.length > 0 && (
        <details
          open={view.isOpen("unused")}
          onToggle={(event) => view.unfold("unused", event.currentTarget.open)}
        >
          <summary>What is not used, and why</summary>
          <ul>
            {own.unused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" onClick={() => view.forgetFile?.()}>
        Forget these prices
      </button>
    </>
  );
}
