// @ts-check
// A share of one as the part of a bar.

import { width } from "../../format.js";

/** @param {{ share: number }} props */
export const Bar = ({ share }) => (
  <svg class="chance" width="60" height="10" aria-hidden="true">
    <rect class="all" width="100%" height="10" rx="2" />
    <rect class="part" width={width(share)} height="10" rx="2" />
  </svg>
);
