// @ts-check
// Where a figure was read, and when.

/** @import { Dissent, Provenance } from "../pkg/weighbridge.js" */
/** @import { View } from "./app.jsx" */

/** @param {{ view: View, provenance: Provenance }} props */
export function SourceLink({ view, provenance }) {
  const source = view.names.source(provenance.source);
  if (!source?.url)
    return <span class="source note">{source?.title.toLowerCase() ?? provenance.source}</span>;
  return (
    <a
      class="source"
      href={source.url}
      title={source.title}
      target="_blank"
      rel="noopener noreferrer"
    >
      {LABELS[source.confidence]}, <time dateTime={provenance.read}>{provenance.read}</time>
    </a>
  );
}

const LABELS = {
  aws: "AWS",
  maker: "maker",
  measured: "measured",
  "third-party": "third party",
  course: "course notes",
  unchecked: "not checked",
};

/**
 * What another source says instead, and why it is not followed.
 * @param {{ view: View, other: Dissent, says: string }} props
 */
export function Differs({ view, other, says }) {
  return (
    <p class="dissent">
      <span class="badge">sources differ</span>{" "}
      <SourceLink view={view} provenance={other.provenance} /> says {says}. {other.because}
    </p>
  );
}
