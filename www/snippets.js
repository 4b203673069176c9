// @ts-check
// The question for a page of somebody else's: as an element, as a frame, and as a link.

/** What would end an attribute or a text of HTML, or begin something in it. */
const SIGNS = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
});

/** @param {string} text */
const html = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? "");

/**
 * What to put into a page.
 *
 * @param {object} asked
 * @param {string} asked.page address of the calculator
 * @param {string} asked.script address of the element's script
 * @param {string} asked.link the question
 * @param {string} asked.sentence what the answer is, for readers who cannot have it computed
 */
export function snippets({ page, script, link, sentence }) {
  const [question, said, address] = [link, sentence, `${page}#${link}`].map(html);
  return {
    // Some generators move the fallback out of an element that stands in no block.
    element: `<script src="${html(script)}" defer></script>
<div>
  <weigh-bridge question="${question}">
    <p>${said}</p>
  </weigh-bridge>
</div>
`,
    frame: `<iframe src="${address}" title="${said}" width="100%" height="900" loading="lazy"></iframe>
`,
    link: `${page}#${link}`,
  };
}
