// @ts-check
// Where a figure was read, and when.

/** @import { Dissent, Provenance } from "../pkg/weighbridge.js" */
/** @import { Names } from "../text/names.js" */

/** @param {{ view: { names: Names }, provenance: Provenance }} props */
export function SourceLink({ view, provenance }) {
  const source = view.names.source(provenance.source);
  if (!source?.url)
    return (
      <span class="source note" title={source?.title}>
        {source ? LABELS[source.confidence] : provenance.source}
      </span>
    );
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
  reader: "your own figure",
};

/**
 * A mark that opens what another source says instead, and why it is not followed.
 * @param {{ view: { names: Names }, other: Dissent, says: string }} props
 */
export function Differs({ view, other, says }) {
  return (
    <details class="dissent">
      <summary>
        <span class="badge">sources differ</span>
      </summary>
      <p>
        <SourceLink view={view} provenance={other.provenance} /> says {says}. {other.because}
      </p>
    </details>
  );
}
