// Made from the Rust types by `cargo run -p xtask -- import-types`. Do not edit.

/**
 * The first thing wrong with a file: where it stands, what it says, and what it had to be.
 */
export type FileFault = {
/**
 * The name of the file.
 */
file: string, 
/**
 * The line, from 1; `None` where the whole file is at fault.
 */
row: number | null, 
/**
 * The field, with the entry that it stands in; empty where the whole file is at fault.
 */
field: string, 
/**
 * What it says, cut off after forty characters.
 */
value: string, 
/**
 * What is wrong with it.
 */
problem: FileProblem,
};

/**
 * What can be wrong with a file.
 */
export type FileProblem = { "kind": "too-long", 
/**
 * The limit.
 */
limit: number, } | { "kind": "empty" } | { "kind": "not-text", 
/**
 * `UTF-8` or `UTF-16`.
 */
encoding: string, 
/**
 * The first byte that is wrong, counted from 0.
 */
byte: number, } | { "kind": "syntax", 
/**
 * What had to stand here.
 */
expected: string, } | { "kind": "too-deep", 
/**
 * The limit.
 */
limit: number, } | { "kind": "too-many", 
/**
 * The limit.
 */
limit: number, } | { "kind": "twice", 
/**
 * The line of the first.
 */
first: number, } | { "kind": "unknown-form" } | { "kind": "nothing-known" } | { "kind": "missing" } | { "kind": "unknown-field", 
/**
 * The fields there are.
 */
known: Array<string>, } | { "kind": "wrong-shape", 
/**
 * The shape it has to be of.
 */
expected: string, } | { "kind": "unknown-word", 
/**
 * The words there are.
 */
known: Array<string>, } | { "kind": "unknown-item" } | { "kind": "not-a-number" } | { "kind": "negative" } | { "kind": "out-of-range", 
/**
 * The limit.
 */
most: number, } | { "kind": "too-many-digits", 
/**
 * The limit.
 */
limit: number, } | { "kind": "cannot-be", 
/**
 * What is wrong with it.
 */
because: string,
};

/**
 * What became of a file, in brief.
 */
export type FileSummary = {
/**
 * Key of the card that the prices stand on.
 */
card: string, 
/**
 * Offers on that card.
 */
offers: number, 
/**
 * Models and services that have one.
 */
models: number, 
/**
 * The first ids that lead to no model of the catalogue.
 */
unknown: Array<string>, 
/**
 * How many such ids there are.
 */
unknown_count: number, 
/**
 * The first ids, or prices of one, that are not used, and why.
 */
unused: Array<[string, Unused]>, 
/**
 * How many of these there are.
 */
unused_count: number,
};

/**
 * Why a price or a whole entry of a map is not used.
 */
export type Unused = { "kind": "known", 
/**
 * The reason.
 */
because: string, } | { "kind": "unknown-field", 
/**
 * The field.
 */
field: string, } | { "kind": "other-id", 
/**
 * That id.
 */
id: string, 
/**
 * The field.
 */
field: string,
};
