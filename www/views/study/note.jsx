// @ts-check
// The decision note: as it will be printed, and as Markdown to copy.

import { markdown, parted } from "../../note.js";
import { printAlone } from "../../print.js";
import { NOTE } from "../../text/note.js";
import { Actions } from "./copy.jsx";

/** @import { Note as NoteData, Section, Table } from "../../note.js" */
/** @import { View } from "../app.jsx" */

/** @param {{ view: View, note: NoteData }} props */
export function Note({ view, note }) {
  const text = markdown(note);
  return (
    <div class="decision">
      <Actions view={view} text={text} label={NOTE.copy}>
        <button
          type="button"
          onClick={({ currentTarget }) => {
            const sheet = currentTarget.closest(".decision")?.querySelector(".sheet");
            if (sheet) printAlone(sheet);
          }}
        >
          {NOTE.print}
        </button>
      </Actions>
      <Sheet note={note} />
      <div class="raw">
        <label for="study-note">{NOTE.markdown}</label>
        <textarea id="study-note" readOnly spellcheck={false} rows={10} value={text} />
      </div>
    </div>
  );
}

/** @param {{ note: NoteData }} props */
const Sheet = ({ note: { title, written, sections, link } }) => (
  <article class="sheet">
    <h4>{title}</h4>
    <p class="small">{written}</p>
    {sections.map((section) => (
      <Part key={section.title} section={section} />
    ))}
    <section>
      <h5>{NOTE.link}</h5>
      <p class="small">
        <Linked text={link} />
      </p>
    </section>
  </article>
);

/** @param {{ section: Section }} props */
const Part = ({ section: { title, lines = [], items = [], table } }) => (
  <section>
    <h5>{title}</h5>
    {table && <Rows label={title} table={table} />}
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {items.length > 0 && (
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Linked text={item} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** @param {{ label: string, table: Table }} props */
const Rows = ({ label, table: { head, rows, numbers } }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer it can only be scrolled while it has the focus
  <section class="scroller" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {head.map((title, at) => (
            <th key={title} scope="col" class={numbers.includes(at) ? "figure" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <td key={head[at]} class={numbers.includes(at) ? "figure" : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** @param {{ text: string }} props a link where it ends in an address */
function Linked({ text }) {
  const [before, address] = parted(text);
  return (
    <>
      {before}
      {address && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {address}
        </a>
      )}
    </>
  );
}
