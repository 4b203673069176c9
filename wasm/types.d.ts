// Made from the Rust types by `cargo run -p xtask -- types`. Do not edit.

/**
 * One model for everything.
 */
export type Alone = {
/**
 * Its id.
 */
model: string, 
/**
 * US dollars for the month.
 */
per_month: Money,
};

/**
 * Models with one of these words for this fact.
 */
export type Among = {
/**
 * Key of the fact.
 */
fact: string, 
/**
 * The words.
 */
words: Array<string>,
};

/**
 * What comes back for a question: how it was understood, and the report.
 */
export type Answer = {
/**
 * The question as it was understood.
 */
scenario: Scenario, 
/**
 * The same as a link, without its `#`: opened again, it asks the same question.
 */
link: string, 
/**
 * How each number was read.
 */
readings: Array<Reading>, 
/**
 * What could not be read; in its place the last good value, or the default, was used.
 */
problems: Array<Problem>, 
/**
 * The report.
 */
report: Report,
};

/**
 * How a criterion lies along an axis.
 */
export type Axis = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * Whether less is better.
 */
less: boolean, 
/**
 * How it is valued.
 */
function: ValueFunction,
};

/**
 * What one number moves.
 */
export type Bar = {
/**
 * Name of the number in links.
 */
number: string, 
/**
 * What the month costs at its lower end.
 */
low: Money, 
/**
 * What the month costs at its upper end.
 */
high: Money,
};

/**
 * What a tier is paid for.
 */
export type Basis = "use" | "time" | "training";

/**
 * At what price one model would cost no more than another.
 */
export type Beats = {
/**
 * What the month costs on the model to be beaten.
 */
goal: Money, 
/**
 * What it costs on the other at present.
 */
now: Money, 
/**
 * By how much all of its own prices would have to be multiplied for both to cost the same, rounded
 * down: to four decimals, below a hundredth to eight. `None` where it is charged nothing.
 */
factor: Decimal | null, 
/**
 * The prices that stand for its others, such as those of input and output.
 */
prices: Array<Wanted>,
};

/**
 * Why a criterion weighs what it does.
 */
export type Because = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * From 0 to 100.
 */
points: number, 
/**
 * The reason, in a sentence.
 */
why: string,
};

/**
 * On which side a number is beyond a limit.
 */
export type Beyond = "too-long" | "too-small" | "too-large";

/**
 * What a model costs for the workload, and why.
 */
export type Bill = {
/**
 * Quantity × rate, meter by meter.
 */
lines: Array<Line>, 
/**
 * Meters whose price is not known. Unless empty, every total is only a lower limit.
 */
unknown: Array<UnknownPrice>, 
/**
 * For one request, conversation, document or whatever is counted, with its share of what is charged
 * once a month; without that share where there are none to share it.
 */
per_request: Money, 
/**
 * For a thousand of them.
 */
per_thousand: Money, 
/**
 * For one day of the month.
 */
per_day: Money, 
/**
 * For the month.
 */
per_month: Money, 
/**
 * For twelve such months.
 */
per_year: Money, 
/**
 * The day on which the model can no longer be had, where that is within the year.
 */
ends: Day | null,
};

/**
 * How much a budget buys on one model.
 */
export type Bought = {
/**
 * Id of the model.
 */
model: string, 
/**
 * How many.
 */
reach: Reach, 
/**
 * Whether the price of everything used is known; if not, it buys less than that.
 */
complete: boolean,
};

/**
 * A condition on a request: a quantity that has to lie within limits, both inclusive.
 */
export type Bound = {
/**
 * What is bounded, such as `steps` or `width`.
 */
dimension: string, 
/**
 * The smallest quantity that the rate covers.
 */
at_least: number | null, 
/**
 * The largest quantity that the rate covers.
 */
at_most: number | null,
};

/**
 * A price list one can compute with.
 */
export type Card = {
/**
 * Its name in data and links.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * Whose prices these are and how far to trust them.
 */
about: string, 
/**
 * Key of the card that serves where this one has no offer; `None` for a card that stands alone.
 */
over: string | null,
};

/**
 * What one column says of one model.
 */
export type Cell = { "known": Value } | "unknown" | "beside_the_point";

/**
 * How often a model is where, as shares of the draws. What is not known of it is drawn as well.
 */
export type Chance = {
/**
 * First.
 */
first: number, 
/**
 * First, second or third.
 */
top_three: number,
};

/**
 * A change of one weight that puts another model first.
 */
export type Change = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * Its share at which both are level.
 */
share: number, 
/**
 * Id of the model that is first beyond it.
 */
model: string,
};

/**
 * An observation of the notes.
 */
export type Claim = {
/**
 * Its name in data.
 */
key: string, 
/**
 * What the notes say, in our words.
 */
says: string, 
/**
 * The same as a proposition about the figures.
 */
proposition: Proposition,
};

/**
 * Two criteria, compared.
 */
export type Compared = {
/**
 * Key of the one.
 */
one: string, 
/**
 * Key of the other.
 */
other: string, 
/**
 * How many times as important the one is, from 1 to 9; below 0, the other.
 */
times: number,
};

/**
 * How the criteria were compared, and whether that fits together.
 */
export type Comparison = {
/**
 * Every pair of the criteria in use.
 */
pairs: Array<Compared>, 
/**
 * The consistency ratio: 0 if all judgements fit together, 1 if they contradict each other as
 * random ones would.
 */
inconsistency: number, 
/**
 * Whether that is at most 0.1, the usual limit.
 */
consistent: boolean, 
/**
 * If not: the pair that fits the others least.
 */
odd: Odd | null,
};

/**
 * What is wrong with a text.
 */
export type Complaint = { "kind": "not-a-number", 
/**
 * Smallest number allowed.
 */
least: Decimal, 
/**
 * Largest number allowed.
 */
most: Decimal, } | { "kind": "empty", 
/**
 * Smallest number allowed.
 */
least: Decimal, 
/**
 * Largest number allowed.
 */
most: Decimal, } | { "kind": "not-whole" } | { "kind": "out-of-range", 
/**
 * Smallest number allowed.
 */
least: Decimal, 
/**
 * Largest number allowed.
 */
most: Decimal, } | { "kind": "unknown-word", 
/**
 * The words allowed.
 */
allowed: Array<string>, } | { "kind": "unknown-model", 
/**
 * The id, cut to a length that can be shown.
 */
id: string, } | { "kind": "part", 
/**
 * The part, cut to a length that can be shown.
 */
part: string, 
/**
 * Smallest number allowed.
 */
least: Decimal, 
/**
 * Largest number allowed.
 */
most: Decimal, } | { "kind": "not-a-curve" } | { "kind": "too-many", 
/**
 * How many there can be.
 */
limit: number, } | { "kind": "unknown-field" } | { "kind": "not-a-date" } | { "kind": "bad-escape" } | { "kind": "too-long", 
/**
 * Longest one read, in bytes.
 */
limit: number, } | { "kind": "unknown-version", 
/**
 * The version that is read.
 */
known: string,
};

/**
 * How near a source is to the party that sets the figure, nearest first.
 */
export type Confidence = "aws" | "maker" | "measured" | "third-party" | "course" | "unchecked" | "reader";

/**
 * What models are weighed for against each other. Models of different contests never are: an image
 * and a token are different things to buy.
 */
export type Contest = "text" | "image" | "embedding" | "video" | "audio";

/**
 * What a model costs for the workload.
 */
export type Cost = {
/**
 * For the month; only a lower limit unless all prices are known.
 */
per_month: Money, 
/**
 * The prices that stand for the others in a list: of input and output, or of an image; `None` where
 * nobody has published one.
 */
prices: Array<Money | null>, 
/**
 * Whether the price of everything used is known.
 */
complete: boolean, 
/**
 * Whether a price is the reader's own, on a card that leaves the rest to another.
 */
own: boolean, 
/**
 * The day on which the oldest of the prices was read.
 */
oldest_price: Day | null,
};

/**
 * The notes: which models they compare, what they claim and what they recommend.
 */
export type Course = {
/**
 * Key of the source.
 */
source: string, 
/**
 * Ids of the models compared.
 */
models: Array<string>, 
/**
 * The table of the notes, as printed.
 */
rows: Array<Row>, 
/**
 * The observations.
 */
claims: Array<Claim>, 
/**
 * The recommendations, each a question one can open.
 */
jobs: Array<Job>,
};

/**
 * The notes, compared with the figures.
 */
export type CourseCheck = {
/**
 * Their observations.
 */
findings: Array<Finding>, 
/**
 * Their recommendations.
 */
jobs: Array<JobFinding>,
};

/**
 * How many models have a kind of fact.
 */
export type Coverage = {
/**
 * Key of the kind of fact, or `price`.
 */
fact: string, 
/**
 * Models that could have it.
 */
concerned: number, 
/**
 * Models of which it is on record.
 */
known: number, 
/**
 * Of those, the ones read at AWS or the maker.
 */
first_hand: number, 
/**
 * And the ones that nobody has checked against a page.
 */
unchecked: number, 
/**
 * And the ones on which sources differ.
 */
disputed: number,
};

/**
 * Something to weigh: what is measured, on which fixed range, and why so.
 */
export type Criterion = {
/**
 * Its name in data and links.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * The contests it is weighed in.
 */
contests: Array<Contest>, 
/**
 * What is measured.
 */
measured: Measured, 
/**
 * The weight it starts with, in points from 0 to 100.
 */
points: number, 
/**
 * Whether it says how good answers are: of such measures one is weighed at a time, and none
 * is mixed with another.
 */
quality: boolean, 
/**
 * What it is worth to go from the worst to the best of the range, and where the range is from.
 */
about: string,
};

/**
 * What a month costs on one model.
 */
export type Curve = {
/**
 * Id of the model.
 */
model: string, 
/**
 * What it does.
 */
kind: Kind, 
/**
 * The number and the bill of the month; none where the model does not take part, or the price of
 * something used is unknown.
 */
points: Array<[number, Money]>,
};

/**
 * How a curve runs.
 */
export type CurveShape = "linear" | "log" | "steps" | "from" | "to";

/**
 * A day of the Gregorian calendar, from 2000-01-01 to 2199-12-31.
 *
 * ```
 * use weighbridge::Date;
 * let read = Date::parse("2025-02-28").unwrap();
 * assert_eq!(read.days_until(Date::parse("2025-03-31").unwrap()), 31);
 * assert!(Date::parse("2025-02-29").is_none());
 * ```
 */
export type Day = string;

/**
 * An exact decimal number, `mantissa / 10^scale`, always in lowest terms.
 *
 * Sums and products are exact or refused (`None`), never rounded. Only
 * [`Decimal::checked_div`] and [`Decimal::rounded`] round, half to even.
 *
 * ```
 * use weighbridge::Decimal;
 * let rate = Decimal::parse("0.0008").unwrap();
 * let tokens = Decimal::from(10_000_u64);
 * let thousand = Decimal::from(1_000_u64);
 * let amount = rate.checked_mul(tokens).unwrap().checked_div(thousand).unwrap();
 * assert_eq!(amount.to_string(), "0.008");
 * ```
 */
export type Decimal = string;

/**
 * Everything behind one model's row. A ranking holds only what all rows show.
 */
export type Detail = {
/**
 * The bill, line by line.
 */
bill: Bill, 
/**
 * What was measured, in the order of the ranking's shares; `None` where nobody has published it.
 */
measurements: Array<Measurement | null>,
};

/**
 * How much each criterion tells the models apart, as shares of one, in the order of the ranking's
 * shares.
 */
export type Diagnosis = {
/**
 * By entropy.
 */
entropy: Array<number>, 
/**
 * By CRITIC.
 */
critic: Array<number>,
};

/**
 * A figure that was found and is not followed.
 */
export type Dissent = {
/**
 * What that source says.
 */
value: Value, 
/**
 * Where it was read.
 */
provenance: Provenance, 
/**
 * Why it is not followed.
 */
because: string,
};

/**
 * How sure a ranking is.
 */
export type Doubt = {
/**
 * The first models of the ranking, in its order.
 */
models: Array<Doubted>, 
/**
 * How far each weight may move, in the order of the ranking's shares.
 */
weights: Array<Steady>, 
/**
 * The smallest change of one weight that puts another model first; `None` if none does.
 */
nearest: Change | null, 
/**
 * How often weights were drawn.
 */
draws: number, 
/**
 * What each criterion adds to the lead of the first over the second, in the order of the ranking's
 * shares: points of 100, `None` where it is not known of both. Empty if there is no second.
 */
lead: Array<number | null>, 
/**
 * For each other method, how many of the models that are not first would change the order of the
 * others by not being there. By the score here none ever does.
 */
removals: Array<Removals>, 
/**
 * What the data alone would weigh: a diagnosis, and no weights. `None` if less than two models are
 * known in everything.
 */
diagnosis: Diagnosis | null,
};

/**
 * How sure the place of one model is.
 */
export type Doubted = {
/**
 * Id of the model.
 */
model: string, 
/**
 * How it fares under weights half to one and a half times the reader's own.
 */
near: Chance, 
/**
 * Under all weights that keep their order.
 */
in_order: Chance, 
/**
 * Under all weights.
 */
any: Chance, 
/**
 * Its rank among these models by TOPSIS; `None` where a value is missing.
 */
topsis: number | null, 
/**
 * By PROMETHEE II.
 */
promethee: number, 
/**
 * By VIKOR; `None` where a value is missing.
 */
vikor: number | null, 
/**
 * By the weighted sum on ranges that these models set; `None` where a value is missing.
 */
relative: number | null,
};

/**
 * How much of one meter is used.
 */
export type Each = {
/**
 * Key of the meter.
 */
meter: string, 
/**
 * For each request.
 */
each: Decimal, 
/**
 * In the month.
 */
month: Decimal,
};

/**
 * A model by name.
 */
export type Entry = {
/**
 * Its id on Amazon Bedrock.
 */
id: string, 
/**
 * Its name for a reader.
 */
name: string, 
/**
 * A shorter name.
 */
short: string, 
/**
 * Who made it.
 */
maker: string, 
/**
 * What it makes, such as text; nothing where nobody says.
 */
makes: Array<string>,
};

/**
 * The figures behind a finding.
 */
export type Evidence = { "kind": "order", 
/**
 * One order for each figure.
 */
orders: Array<Order>, } | { "kind": "ratios", 
/**
 * All ratios.
 */
ratios: Array<Ratio>, } | { "kind": "words", 
/**
 * Key of the fact.
 */
fact: string, 
/**
 * What is published; `None` if nothing is.
 */
have: Value | null, } | { "kind": "billing", 
/**
 * Keys of its meters.
 */
meters: Array<string>, 
/**
 * Price of one unit, lowest first.
 */
prices: Array<Money>, } | { "kind": "accumulation", 
/**
 * Images in 30 days.
 */
images: Decimal, 
/**
 * The assumed time for one image.
 */
seconds_per_image: number, 
/**
 * At the lowest price of an image.
 */
low: Money, 
/**
 * At the highest.
 */
high: Money,
};

/**
 * A model left out.
 */
export type Excluded = {
/**
 * Id of the model.
 */
model: string, 
/**
 * Everything it fails.
 */
failures: Array<Failure>, 
/**
 * What it would cost, if it is sold for such work.
 */
cost: Cost | null,
};

/**
 * One known fact about a model. What nobody has published has no [`Fact`].
 */
export type Fact = {
/**
 * Key of the [`FactKind`].
 */
key: string, 
/**
 * The value that the calculator goes by.
 */
value: Value, 
/**
 * Where it was read.
 */
provenance: Provenance, 
/**
 * What other sources say instead, and why they are not followed.
 */
dissent: Array<Dissent>,
};

/**
 * A kind of fact: what can be asked of every model.
 */
export type FactKind = {
/**
 * Its name in data, links and requirements.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * What its values look like.
 */
shape: FactShape, 
/**
 * What the models make that can have it, none where every model can; of any other model it is not
 * unknown but beside the point.
 */
makers_of: Array<string>, 
/**
 * What it means and how it is measured.
 */
about: string, 
/**
 * Whether only the list of all models shows it, and no calculator needs it.
 */
listed_only: boolean, 
/**
 * How often somebody requires it.
 */
required: Required, 
/**
 * Of a number, whether one asks for at most so much, and not for at least.
 */
less_is_better: boolean,
};

/**
 * What the values of a kind of fact look like.
 */
export type FactShape = { "number": {
/**
 * What is counted or measured, in the plural.
 */
unit: string, } } | { "level": {
/**
 * The levels, lowest first.
 */
levels: Array<string>, } } | { "tags": {
/**
 * The words allowed.
 */
words: Array<string>, } } | "text" | "yes_no" | "day";

/**
 * Why a model is left out.
 */
export type Failure = { "kind": "other-contest", 
/**
 * What the workload asks for.
 */
wanted: Contest, 
/**
 * What the model makes.
 */
makes: Array<string>, } | { "kind": "retired", 
/**
 * Since when, or when it was seen to be so.
 */
since: Day, } | { "kind": "limit", 
/**
 * On which side.
 */
how: Beyond, 
/**
 * Key of the fact.
 */
fact: string, 
/**
 * What was asked for, or what the request takes.
 */
need: Decimal, 
/**
 * What the model has.
 */
have: Decimal, 
/**
 * How far they are apart.
 */
by: Decimal, } | { "kind": "lacks", 
/**
 * Key of the fact.
 */
fact: string, 
/**
 * What was asked for and is missing.
 */
need: Array<string>, 
/**
 * What it has.
 */
have: Array<string>, } | { "kind": "ends", 
/**
 * Key of the fact.
 */
fact: string, 
/**
 * The day until which it has to last.
 */
need: Day, 
/**
 * Its last, or when it was seen to be gone.
 */
have: Day, 
/**
 * Days in between.
 */
by: number, } | { "kind": "unknown", 
/**
 * Key of the fact, or `price`.
 */
fact: string, } | { "kind": "over-budget", 
/**
 * The limit.
 */
need: Money, 
/**
 * The bill; a lower limit unless complete.
 */
have: Money, 
/**
 * Dollars too many.
 */
by: Money, 
/**
 * Whether the price of everything used is known.
 */
complete: boolean, } | { "kind": "not-sold", 
/**
 * Why not.
 */
refusal: Refusal, } | { "kind": "bill-too-large" };

/**
 * Who may take part, before any requirement.
 */
export type Field = {
/**
 * Ids of the only models asked about; all if empty.
 */
models: Array<string>, 
/**
 * Whether models that can no longer be had take part. Models that are asked for by name always do.
 */
retired: boolean,
};

/**
 * A figure on an axis.
 */
export type Figure = {
/**
 * US dollars of the whole month, the number of a fact, or the value of its best word from 0 to 1.
 */
at: Decimal, 
/**
 * From where to where it may lie, as far as that is published.
 */
range: [Decimal, Decimal] | null,
};

/**
 * One thing that is asked of a fact, as a field of a link.
 */
export type Filter = {
/**
 * The field, such as `min.context_window`.
 */
field: string, 
/**
 * Its text.
 */
text: string,
};

/**
 * An observation of the notes beside the figures.
 */
export type Finding = {
/**
 * Key of the [`crate::Claim`].
 */
claim: string, 
/**
 * Whether the figures bear it out.
 */
verdict: Verdict, 
/**
 * The figures.
 */
evidence: Evidence,
};

/**
 * A field of the question with a new text.
 */
export type Fix = {
/**
 * The field.
 */
field: string, 
/**
 * Its text; empty for one that asks for nothing.
 */
text: string,
};

/**
 * Two criteria against each other.
 */
export type Frontier = {
/**
 * Keys of the criteria that it can be drawn over: the reader's own scores once there are any.
 */
open: Array<string>, 
/**
 * The first of the two.
 */
x: Axis, 
/**
 * The second.
 */
y: Axis, 
/**
 * Models that take part, in the order of the ranking.
 */
points: Array<Point>,
};

/**
 * Where one model is ahead of another.
 */
export type Gap = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * What the model ahead has.
 */
ahead: Value | null, 
/**
 * What the model behind has.
 */
behind: Value | null, 
/**
 * Id of the model behind.
 */
than: string,
};

/**
 * A number that varies between two ends.
 */
export type Input = {
/**
 * Its name in links.
 */
number: string, 
/**
 * The smallest that is drawn.
 */
low: number, 
/**
 * The likeliest: the number as asked, or the end nearer to it.
 */
likely: number, 
/**
 * The largest that is drawn.
 */
high: number,
};

/**
 * How much a budget buys.
 */
export type Inverse = {
/**
 * US dollars for the month.
 */
budget: Money, 
/**
 * What is counted: name of the first number of the kind of work, in links.
 */
number: string, 
/**
 * What it buys on every model that takes part, the most first.
 */
bought: Array<Bought>, 
/**
 * Models that do not take part, for reasons that the ranking gives.
 */
left_out: number,
};

/**
 * A recommendation of the notes, as a question one can open.
 */
export type Job = {
/**
 * Its name in data.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * What the job is and why its weights are what they are.
 */
about: string, 
/**
 * The question, in the notation of links.
 */
question: string, 
/**
 * Id of the model that the notes recommend for it.
 */
pick: string,
};

/**
 * A recommendation of the notes beside the ranking.
 */
export type JobFinding = {
/**
 * Key of the [`crate::Job`].
 */
job: string, 
/**
 * Whether the ranking bears it out.
 */
verdict: Verdict, 
/**
 * How the recommended model fares.
 */
outcome: Outcome,
};

/**
 * What is done in a month.
 */
export type Kind = "text" | "documents" | "chat" | "rag" | "agent" | "team" | "tuned" | "provisioned" | "imported" | "embedding" | "image" | "video" | "speech";

/**
 * One line of a bill: `quantity × price ÷ price_per = amount`, exactly.
 */
export type Line = {
/**
 * Id of the model or service that is paid, where it is not the model itself.
 */
seller: string | null, 
/**
 * Key of the meter.
 */
meter: string, 
/**
 * Whether it is used once in the month, however many requests there are.
 */
monthly: boolean, 
/**
 * Units in the month.
 */
quantity: Decimal, 
/**
 * US dollars for [`Line::price_per`] units, in the reader's choice of thousand or million.
 */
price: Money, 
/**
 * For how many units the price is shown.
 */
price_per: number, 
/**
 * The same price as its source prints it, in US dollars.
 */
printed: Money, 
/**
 * For how many units its source prints it.
 */
printed_per: number, 
/**
 * US dollars for the month.
 */
amount: Money, 
/**
 * Why this rate.
 */
reasons: Array<Reason>, 
/**
 * Where the rate was read.
 */
provenance: Provenance, 
/**
 * What other sources say, for [`Line::printed_per`] units.
 */
dissent: Array<Dissent>,
};

/**
 * One model of the list.
 */
export type Listed = {
/**
 * Its id.
 */
model: string, 
/**
 * Since when it can no longer be had, if that is so.
 */
retired: Day | null, 
/**
 * Lowest price of input tokens in force, for [`Scenario::quote_per`] of them.
 */
input: Money | null, 
/**
 * The same of output tokens.
 */
output: Money | null, 
/**
 * Where neither has a price: the first thing that has one.
 */
other: Sold | null, 
/**
 * Why there is no price at all.
 */
refusal: Refusal | null, 
/**
 * What is known of it in each column.
 */
cells: Array<Cell>,
};

/**
 * The models found.
 */
export type Listing = {
/**
 * How the question was understood; its market is the list's.
 */
scenario: Scenario, 
/**
 * The same as a link, without its `#`: opened again, it asks for the same list.
 */
link: string, 
/**
 * The words looked for.
 */
words: string, 
/**
 * What the models are to make; anything if empty.
 */
makes: string, 
/**
 * What else is asked of the facts.
 */
filters: Array<Filter>, 
/**
 * The kind of fact, or meter, by which the list is sorted; if empty, the catalogue's order, with
 * retired models last.
 */
sort: string, 
/**
 * Whether the highest comes first.
 */
descending: boolean, 
/**
 * Kinds of fact shown, in order.
 */
columns: Array<string>, 
/**
 * The part of the page that is shown: `models`, `services` or `coverage`.
 */
part: string, 
/**
 * Id of the one model that is shown by itself; none if empty.
 */
opened: string, 
/**
 * Models that have everything asked for.
 */
rows: Array<Listed>, 
/**
 * Models that fail nothing, but of which something asked for is not on record.
 */
unknown: Array<Untold>, 
/**
 * Models in the catalogue.
 */
total: number, 
/**
 * Days since any price was last read.
 */
price_age_days: number, 
/**
 * How each number was read.
 */
readings: Array<Reading>, 
/**
 * What could not be read.
 */
problems: Array<Problem>,
};

/**
 * At which prices: a card, a region, how far from it, a tier and a day.
 */
export type Market = {
/**
 * Key of the price list.
 */
card: string, 
/**
 * AWS region code.
 */
region: string, 
/**
 * How far from there a request may travel.
 */
scope: Scope, 
/**
 * Service tier.
 */
tier: string, 
/**
 * The day whose prices hold.
 */
date: Day,
};

/**
 * What a criterion measures.
 */
export type Measured = "unit_cost" | { "fact": string } | "own_score";

/**
 * A measurement of one model by one criterion.
 */
export type Measurement = {
/**
 * What was measured, as it was published or billed.
 */
raw: Value, 
/**
 * How good that is, from 0 to 1.
 */
value: number, 
/**
 * Whether it lies outside the criterion's range and counts as the nearer end.
 */
clamped: boolean,
};

/**
 * A billable unit.
 */
export type Meter = {
/**
 * Its name in data.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * What one of it is, in the singular.
 */
unit: string, 
/**
 * Whether prices of it are quoted per thousand or per million rather than each.
 */
quoted_in_bulk: boolean, 
/**
 * How quantities are rounded before they are charged; `None` where they are charged exactly.
 */
rounds: string | null,
};

/**
 * What is used of one meter.
 */
export type MeterSum = {
/**
 * Key of the meter.
 */
meter: string, 
/**
 * Units in the month.
 */
quantity: Decimal, 
/**
 * US dollars; only a lower limit unless complete.
 */
amount: Money, 
/**
 * Whether every price of it is known.
 */
complete: boolean, 
/**
 * Places of the parts that use it, the first being 0.
 */
parts: Array<number>,
};

/**
 * One meter within one set of bounds.
 */
export type Metered = {
/**
 * Key of the meter.
 */
meter: string, 
/**
 * What a request has to be like.
 */
bounds: Array<Bound>, 
/**
 * For how many units prices are shown.
 */
per: number, 
/**
 * Its prices in each column; `None` where it is not sold.
 */
cells: Array<Priced | null>,
};

/**
 * A method whose opinion of two rows depends on the others.
 */
export type Method = "topsis" | "promethee" | "vikor" | "relative";

/**
 * A foundation model as its maker describes it, and the terms on which it is sold.
 */
export type Model = {
/**
 * Its id on Amazon Bedrock.
 */
id: string, 
/**
 * Its name for a reader.
 */
name: string, 
/**
 * A shorter name for charts and narrow screens.
 */
short: string, 
/**
 * Who made it.
 */
maker: string, 
/**
 * Other ids of the very same model, by which it can be searched.
 */
aliases: Array<string>, 
/**
 * What is known of it.
 */
facts: Array<Fact>, 
/**
 * The terms on which it is or was sold.
 */
offers: Array<Offer>,
};

/**
 * An exact amount of US dollars. Nothing rounds it but [`Money::shown`].
 */
export type Money = { exact: Decimal, shown: string };

/**
 * Several workloads, and what they come to.
 */
export type Month = {
/**
 * The parts, in their order in the link.
 */
parts: Array<Part>, 
/**
 * How many there are beyond [`MOST_PARTS`]: they are not billed.
 */
more: number, 
/**
 * What all parts together use of each meter, whoever is paid for it.
 */
meters: Array<MeterSum>, 
/**
 * US dollars for all of it; only a lower limit unless complete.
 */
per_month: Money, 
/**
 * For twelve such months.
 */
per_year: Money, 
/**
 * Whether every part has a bill, and the price of everything used is known.
 */
complete: boolean, 
/**
 * Of the models asked about, the one that does all of it for the least; `None` where there are not
 * several parts, or no model can do them all at known prices.
 */
alone: Alone | null,
};

/**
 * A model left out for nothing but what the reader asked for.
 */
export type Near = {
/**
 * Id of the model.
 */
model: string, 
/**
 * What it fails, in the order of the requirements.
 */
failures: Array<Failure>, 
/**
 * For each failure the field that brings it back, with its new text.
 */
fix: Array<Fix>, 
/**
 * Its place in the ranking once all of them are set, from 1.
 */
place: number, 
/**
 * Models in that ranking.
 */
of: number,
};

/**
 * Why nothing can be charged.
 */
export type NoBill = { "kind": "refused", 
/**
 * Why not.
 */
refusal: Refusal, } | { "kind": "unknown", 
/**
 * Key of the fact.
 */
fact: string, } | { "kind": "too-large" };

/**
 * What of the course notes is asked about. What they say is looked into apart.
 */
export type Notes = {
/**
 * Ids of the models compared.
 */
models: Array<string>, 
/**
 * The recommendations, each a question one can open.
 */
jobs: Array<Job>,
};

/**
 * A pair that does not fit the others.
 */
export type Odd = {
/**
 * Its place among the pairs.
 */
at: number, 
/**
 * What would fit the shares that follow from all, in the same measure, to the nearest whole one.
 */
fits: number,
};

/**
 * The terms on which a model or service is sold: on one card, in one service tier, in some places.
 */
export type Offer = {
/**
 * Key of the [`super::Card`] it stands on.
 */
card: string, 
/**
 * Key of the [`super::Tier`], such as `on-demand`.
 */
tier: string, 
/**
 * How far a request may travel.
 */
scope: Scope, 
/**
 * In-Region: AWS region codes, none where the source names none, so that it holds in all of
 * them. Geo: the inference profiles. Global: none.
 */
places: Array<string>, 
/**
 * What is charged, oldest first within a meter.
 */
rates: Array<Rate>,
};

/**
 * Models in order of one figure, the one that the claim is about leading.
 */
export type Order = {
/**
 * Key of the fact or meter.
 */
of: string, 
/**
 * The models that have such a figure, best first.
 */
places: Array<Place>,
};

/**
 * How the recommended model fares in the job that the notes recommend it for.
 */
export type Outcome = { "kind": "only" } | { "kind": "first", 
/**
 * The criterion that puts it furthest ahead of the next.
 */
ahead_on: Gap | null, } | { "kind": "behind", 
/**
 * Id of the model that does.
 */
leader: string, 
/**
 * The criterion that puts the leader furthest ahead.
 */
behind_on: Gap | null, } | { "kind": "undecided", 
/**
 * Id of the model that could be first as well.
 */
rival: string, 
/**
 * Keys of the criteria whose facts are missing.
 */
missing: Array<string>, } | { "kind": "excluded", 
/**
 * Everything it fails.
 */
failures: Array<Failure>,
};

/**
 * The catalogue without facts and rates: they are most of it, and each page shows few.
 */
export type Outline = {
/**
 * The newest day on which any price was read.
 */
as_of: Day, 
/**
 * Where figures were read.
 */
sources: Array<Source>, 
/**
 * The kinds of fact there are.
 */
fact_kinds: Array<FactKind>, 
/**
 * The billable units.
 */
meters: Array<Meter>, 
/**
 * The price lists one can compute with.
 */
cards: Array<Card>, 
/**
 * The service tiers.
 */
tiers: Array<Tier>, 
/**
 * The AWS regions.
 */
regions: Array<Region>, 
/**
 * What can be weighed.
 */
criteria: Array<Criterion>, 
/**
 * The models.
 */
models: Array<Entry>, 
/**
 * What of the course notes is asked about.
 */
course: Notes,
};

/**
 * What a month costs while numbers lie between two ends each.
 */
export type Outlook = {
/**
 * The numbers that vary, in the order of a link.
 */
inputs: Array<Input>, 
/**
 * The first models of the ranking, in its order.
 */
models: Array<Spreading>, 
/**
 * Ids of models among the first that have no such bill, because a price of it is unknown.
 */
left_out: Array<string>, 
/**
 * For each model, and each of the others in the same order: the share of months in which it costs
 * less, or does the work that the other cannot do.
 */
cheaper: Array<Array<number>>, 
/**
 * How many months were drawn.
 */
draws: number, 
/**
 * What they were drawn from: the same seed draws the same.
 */
seed: number,
};

/**
 * A score that the reader has given a model.
 */
export type OwnScore = {
/**
 * Id of the model.
 */
model: string, 
/**
 * From 0 to 100.
 */
score: Decimal,
};

/**
 * What to type into AWS's calculator for the same estimate.
 */
export type Pace = {
/**
 * Requests a minute, all day long and on every day of the month, to the sixth decimal.
 */
per_minute: Decimal, 
/**
 * Requests of the month.
 */
requests: Decimal, 
/**
 * What is used of each meter that is paid to the model itself: for each request on average, to the
 * sixth decimal, and in the month.
 */
meters: Array<Each>,
};

/**
 * One of the workloads.
 */
export type Part = {
/**
 * What is sent.
 */
workload: Workload, 
/**
 * At which prices.
 */
market: Market, 
/**
 * Id of the model that it runs on; `None` if there is none of the name given.
 */
model: string | null, 
/**
 * US dollars for the month; only a lower limit unless complete. `None` where it has no bill.
 */
per_month: Money | null, 
/**
 * Whether it has a bill, and the price of everything used is known.
 */
complete: boolean, 
/**
 * Why the model cannot do it.
 */
failures: Array<Failure>, 
/**
 * What could not be read. A field that there is not is left out; any other means that it has no bill.
 */
problems: Array<Problem>, 
/**
 * The day on which the model can no longer be had, where that is within the year.
 */
ends: Day | null, 
/**
 * Link of the question once this part is asked about, and the others are still in the month.
 */
opens: string, 
/**
 * Link of the question without this part.
 */
without: string,
};

/**
 * What a part comes to.
 */
export type PartBill = {
/**
 * What is used, meter by meter.
 */
used: Array<PartUsage>, 
/**
 * What it costs; only a lower limit where the rate of a meter is unknown.
 */
usd: Decimal, 
/**
 * The meters of which there is no rate.
 */
unknown: Array<string>,
};

/**
 * How much is used of one meter.
 */
export type PartUsage = {
/**
 * Key of the meter.
 */
meter: string, 
/**
 * How much is billed, exact, after any rounding.
 */
quantity: Decimal, 
/**
 * How many of it make one unit of the meter.
 */
per_unit: number, 
/**
 * What it was before it was rounded to units that are billed once begun.
 */
before: Decimal | null,
};

/**
 * What it takes for writing to a cache to pay.
 */
export type PayBack = {
/**
 * The meter of what is written; `None` where writing costs what input costs.
 */
meter: string | null, 
/**
 * US dollars for [`PayBack::per`] tokens, not cached.
 */
input: Money, 
/**
 * The same, written.
 */
write: Money, 
/**
 * The same, read.
 */
read: Money, 
/**
 * For how many tokens.
 */
per: number, 
/**
 * How often what was written has to be read for it to cost no more than sending it each time;
 * `None` if it never will.
 */
reads: number | null,
};

/**
 * One model's figure.
 */
export type Place = {
/**
 * Id of the model.
 */
model: string, 
/**
 * The figure: of a fact in its unit, of a price in US dollars for [`Scenario::quote_per`] tokens.
 */
figure: Decimal,
};

/**
 * A model with its figures.
 */
export type Point = {
/**
 * Id of the model.
 */
model: string, 
/**
 * By the first criterion; `None` where it is not known.
 */
x: Figure | null, 
/**
 * By the second.
 */
y: Figure | null, 
/**
 * Where those on the frontier stand among the points that are at least as good by both and better by
 * one. Whoever has both figures and is behind nobody is on it.
 */
behind: Array<number>,
};

/**
 * A typical job with weights to start from.
 */
export type Preset = {
/**
 * Its name in data.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * What the job is.
 */
about: string, 
/**
 * What weighs, and why.
 */
reasons: Array<Because>, 
/**
 * Its weights, as fields of a question.
 */
weights: string, 
/**
 * Whether the question has these weights.
 */
in_use: boolean,
};

/**
 * What one meter has cost in one place.
 */
export type Priced = {
/**
 * Every price on record, oldest first, those without a day before them.
 */
steps: Array<Step>, 
/**
 * Which of them is in force; `None` if none is known to be.
 */
in_force: number | null,
};

/**
 * A piece of the question that could not be read.
 */
export type Problem = {
/**
 * The field, or `link` for the whole.
 */
field: string, 
/**
 * The text, cut to a length that can be shown.
 */
text: string, 
/**
 * What is wrong with it.
 */
complaint: Complaint,
};

/**
 * A statement that the figures bear out or not. `of` is the key of a number fact, or `price`: the
 * input and the output rate, which both have to fit.
 */
export type Proposition = { "highest": {
/**
 * What is compared.
 */
of: string, 
/**
 * Id of the model.
 */
model: string, } } | { "lowest": {
/**
 * What is compared.
 */
of: string, 
/**
 * Id of the model.
 */
model: string, 
/**
 * Only these models; all where absent.
 */
among: Among | null, } } | { "times": {
/**
 * What is compared.
 */
of: string, 
/**
 * Id of the model.
 */
model: string, 
/**
 * Ids of the models it is compared with.
 */
than: Array<string>, 
/**
 * More than this many times.
 */
above: Decimal | null, 
/**
 * At most this many times.
 */
at_most: Decimal | null, } } | { "has": {
/**
 * Id of the model.
 */
model: string, 
/**
 * The fact and its words.
 */
what: Among, } } | { "billed_by": {
/**
 * Id of the model.
 */
model: string, 
/**
 * Key of the meter.
 */
meter: string, } } | { "accumulates": {
/**
 * Id of the model.
 */
model: string, 
/**
 * The assumed time for one image.
 */
seconds_per_image: number, 
/**
 * US dollars a month above which cost counts as having accumulated.
 */
at_least: Decimal, } };

/**
 * Where and when one figure was read.
 */
export type Provenance = {
/**
 * Key of the [`Source`].
 */
source: string, 
/**
 * The day on which the source said so.
 */
read: Day, 
/**
 * What a reader should know to use the figure, such as the setting of a measurement.
 */
note: string | null,
};

/**
 * The ranks a model can have; one rank where nothing is missing.
 */
export type Rank = {
/**
 * If everything missing turned out in its favour.
 */
best: number, 
/**
 * If everything missing turned out against it.
 */
worst: number,
};

/**
 * A model that takes part.
 */
export type Ranked = {
/**
 * Id of the model.
 */
model: string, 
/**
 * What it costs.
 */
cost: Cost, 
/**
 * How it stands; `None` where nothing has weight.
 */
standing: Standing | null, 
/**
 * Ids of models at least as good on every criterion that has weight, and better on one: no
 * weights put this model before them.
 */
dominated_by: Array<string>,
};

/**
 * The contestants in order, and everybody else with the reason. No model is missing from both.
 */
export type Ranking = {
/**
 * The contest's criteria with their weights as shares of one; empty if nothing has weight.
 */
shares: Array<Share>, 
/**
 * Models that take part: by the score that is certain, best first, or, where nothing has
 * weight, by cost. Ties stand in the order of the catalogue.
 */
ranked: Array<Ranked>, 
/**
 * Models left out.
 */
excluded: Array<Excluded>,
};

/**
 * The price of one meter, from a day on, within bounds.
 */
export type Rate = {
/**
 * Key of the [`Meter`].
 */
meter: string, 
/**
 * US dollars for [`Rate::per`] units.
 */
usd: Decimal, 
/**
 * For how many units: 1, 1,000 or 1,000,000, as the source prints it.
 */
per: number, 
/**
 * What a request has to be like for this rate to apply.
 */
bounds: Array<Bound>, 
/**
 * The first day on which this price is on record. `None` if that day is not known: the rate
 * then shows in the history and is never charged.
 */
from: Day | null, 
/**
 * Where it was read.
 */
provenance: Provenance, 
/**
 * What other sources say instead.
 */
dissent: Array<Dissent>,
};

/**
 * One figure as a multiple of another.
 */
export type Ratio = {
/**
 * Key of the fact or meter.
 */
of: string, 
/**
 * Id of the model whose figure is divided.
 */
model: string, 
/**
 * Id of the model it is divided by.
 */
than: string, 
/**
 * The ratio, to two decimals.
 */
times: Decimal,
};

/**
 * How far a budget reaches.
 */
export type Reach = { "kind": "most", 
/**
 * How many.
 */
count: number, 
/**
 * What they cost.
 */
cost: Money, } | { "kind": "all", 
/**
 * What they cost.
 */
cost: Money, } | { "kind": "nothing", 
/**
 * What the least that one can ask about costs.
 */
cost: Money,
};

/**
 * How a typed number was read.
 */
export type Reading = {
/**
 * The field.
 */
field: string, 
/**
 * The number.
 */
value: Decimal,
};

/**
 * A step on the way to a rate.
 */
export type Reason = { "kind": "offer", 
/**
 * Key of the card.
 */
card: string, 
/**
 * Key of the tier.
 */
tier: string, 
/**
 * Region asked for.
 */
region: string, 
/**
 * How far a request may travel under it.
 */
scope: Scope, 
/**
 * The region or inference profile that it names; `None` where its source names none.
 */
place: string | null, } | { "kind": "in-force", 
/**
 * The day asked for.
 */
on: Day, 
/**
 * The first day on record.
 */
from: Day, } | { "kind": "within", 
/**
 * What is bounded.
 */
dimension: string, 
/**
 * The request's quantity.
 */
quantity: number, 
/**
 * Smallest quantity covered.
 */
at_least: number | null, 
/**
 * Largest quantity covered.
 */
at_most: number | null,
};

/**
 * Why there is no rate.
 */
export type Refusal = { "kind": "not-on-card", 
/**
 * Key of the card.
 */
card: string, } | { "kind": "not-in-tier", 
/**
 * Tier asked for.
 */
tier: string, 
/**
 * Tiers it is sold in.
 */
sold_in: Array<string>, } | { "kind": "not-in-region", 
/**
 * Region asked for.
 */
region: string, 
/**
 * How far a request may travel.
 */
scope: Scope, 
/**
 * Where it is sold: regions, inference profiles, or `global`.
 */
sold_in: Array<string>, } | { "kind": "not-metered", 
/**
 * Key of the meter.
 */
meter: string, } | { "kind": "not-yet", 
/**
 * The day asked for.
 */
on: Day, 
/**
 * The first day on record.
 */
first: Day | null, } | { "kind": "out-of-bounds", 
/**
 * What is bounded.
 */
dimension: string, 
/**
 * The request's quantity.
 */
quantity: number, 
/**
 * The nearest quantity covered.
 */
limit: number,
};

/**
 * An AWS region.
 */
export type Region = {
/**
 * Its code.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * Inference profiles that can be called from it, narrowest first.
 */
profiles: Array<string>, 
/**
 * Whether it is a partition of its own, such as `GovCloud`: only prices that name it hold there.
 */
apart: boolean,
};

/**
 * How much a method depends on who else is in the table.
 */
export type Removals = {
/**
 * The method.
 */
method: Method, 
/**
 * Models without which the order of the others is another.
 */
order: number, 
/**
 * Models without which another is first.
 */
first: number,
};

/**
 * What all models come to. [`crate::detail`] looks behind one of them.
 */
export type Report = {
/**
 * Who takes part, in which order, at what cost; and who is left out, and why.
 */
ranking: Ranking, 
/**
 * Days from the newest price of the catalogue to today: how long nobody has looked.
 */
price_age_days: number,
};

/**
 * How often somebody requires a kind of fact, and so where a form has it.
 */
export type Required = "usually" | "rarely" | "never";

/**
 * A gate: a model that fails it is left out, with the reason.
 *
 * It crosses to the page as the field and the text that it is written in.
 */
export type Requirement = { field: string, text: string };

/**
 * A row of the notes' table. Its features and use cases are facts of the model.
 */
export type Row = {
/**
 * Id of the model.
 */
model: string, 
/**
 * Its limit of tokens, as printed.
 */
max_tokens: string, 
/**
 * Its price, as printed.
 */
pricing: string,
};

/**
 * The axis of what is measured, long enough for the published range, the one in use and every model.
 */
export type Scale = {
/**
 * Its low end.
 */
low: number, 
/**
 * Its high end.
 */
high: number, 
/**
 * Whether equal lengths are equal factors, as in the published function.
 */
log: boolean, 
/**
 * The value curve from one end to the other: measurements and their values.
 */
line: Array<[number, number]>,
};

/**
 * The whole question: what will be sent, what is needed, what matters, and at which prices.
 */
export type Scenario = {
/**
 * What will be sent in a month.
 */
workload: Workload, 
/**
 * What a model has to have.
 */
requirements: Array<Requirement>, 
/**
 * What matters, and how much: a weight for each criterion of the catalogue, in its order.
 */
weights: Array<Weight>, 
/**
 * How good the reader has found models to be, by their ids.
 */
scores: Array<OwnScore>, 
/**
 * At which prices.
 */
market: Market, 
/**
 * Who may take part.
 */
field: Field, 
/**
 * Prices of tokens are shown for so many: 1,000 or 1,000,000. Nothing else depends on it.
 */
quote_per: number, 
/**
 * The parts of a month, kept as they are written; only [`crate::study::month`] reads them.
 */
month: string,
};

/**
 * How far a request may travel to be served, nearest first.
 */
export type Scope = "in-region" | "geo" | "global";

/**
 * A score from 0 to 1. Where a measurement is missing the score is only known to lie in between.
 */
export type Score = {
/**
 * If everything missing were worst.
 */
low: number, 
/**
 * If everything missing were best.
 */
high: number,
};

/**
 * What was measured of one model.
 */
export type Seen = {
/**
 * Id of the model.
 */
model: string, 
/**
 * What was measured.
 */
measurement: Measurement,
};

/**
 * Where an offer holds.
 */
export type Served = {
/**
 * How far a request may travel.
 */
scope: Scope, 
/**
 * Regions, or inference profiles; none where the source names none.
 */
places: Array<string>,
};

/**
 * Something Amazon Bedrock charges for beside models: guardrails, knowledge bases, runtimes.
 */
export type Service = {
/**
 * Its name in data.
 */
id: string, 
/**
 * Its name for a reader.
 */
name: string, 
/**
 * What it is, how it is billed, and which price is not known.
 */
about: string, 
/**
 * The terms on which it is or was sold.
 */
offers: Array<Offer>,
};

/**
 * How much a criterion counts.
 */
export type Share = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * From 0 to 1; all shares add up to 1.
 */
share: number,
};

/**
 * A price of something else than input and output tokens.
 */
export type Sold = {
/**
 * Key of the meter.
 */
meter: string, 
/**
 * The lowest price in force.
 */
price: Money,
};

/**
 * A place where figures were read.
 */
export type Source = {
/**
 * The name by which facts and rates refer to it.
 */
key: string, 
/**
 * What it is, for a reader.
 */
title: string, 
/**
 * Its https address; `None` for what is generally known and was not checked against a page, and for
 * a file of the reader's.
 */
url: string | null, 
/**
 * How near it is to the party that sets the figure.
 */
confidence: Confidence,
};

/**
 * What a month costs on one model.
 */
export type Spreading = {
/**
 * Id of the model.
 */
model: string, 
/**
 * No month costs less.
 */
low: Money, 
/**
 * What the likely month costs; `None` if it does not fit into the model.
 */
likely: Money | null, 
/**
 * No month costs more.
 */
high: Money, 
/**
 * Whether both ends are months themselves. Where a conversation may become long enough to be
 * cached, or a price falls with size, they may lie further apart than any two.
 */
exact: boolean, 
/**
 * What 5, 10, 25, 50, 75, 90 and 95 in a hundred months cost no more than; `None` where the model
 * cannot do the work in so many.
 */
percentiles: [Money | null, Money | null, Money | null, Money | null, Money | null, Money | null, Money | null], 
/**
 * The share of months whose requests fit into the model.
 */
fits: number, 
/**
 * The share of months in which no other costs less.
 */
cheapest: number, 
/**
 * The share of months within the budget, if there is one.
 */
within_budget: number | null, 
/**
 * What each number moves while the others are the likely ones, the one that moves most first.
 */
bars: Array<Bar>,
};

/**
 * How a model stands.
 */
export type Standing = {
/**
 * Its score.
 */
score: Score, 
/**
 * Its rank.
 */
rank: Rank, 
/**
 * How good the model is by each criterion, from 0 to 1, in the order of the shares; `None` where
 * it is not known. A share times its value is what the criterion adds to the score.
 */
values: Array<number | null>,
};

/**
 * The shares of one criterion with which the first model stays first, the others in proportion.
 */
export type Steady = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * Its share now.
 */
share: number, 
/**
 * The smallest.
 */
from: number, 
/**
 * The largest.
 */
to: number, 
/**
 * Id of the model that is first below.
 */
below: string | null, 
/**
 * Id of the model that is first above.
 */
above: string | null,
};

/**
 * A price and the day from which it is on record.
 */
export type Step = {
/**
 * US dollars for [`Metered::per`] units; `None` beyond 38 digits.
 */
price: Money | null, 
/**
 * The same price as its source prints it, in US dollars.
 */
printed: Money, 
/**
 * For how many units its source prints it.
 */
printed_per: number, 
/**
 * The first day on which it is on record.
 */
from: Day | null, 
/**
 * Where it was read, for every place that it holds in.
 */
provenances: Array<Provenance>, 
/**
 * What other sources say, for [`Step::printed_per`] units.
 */
dissent: Array<Dissent>,
};

/**
 * The prices on one card in one tier.
 */
export type Tariff = {
/**
 * Key of the card.
 */
card: string, 
/**
 * Key of the tier.
 */
tier: string, 
/**
 * Where it is sold, places of equal prices together.
 */
columns: Array<Array<Served>>, 
/**
 * What is charged.
 */
rows: Array<Metered>,
};

/**
 * A service tier: how fast, how sure and for how long capacity is bought.
 */
export type Tier = {
/**
 * Its name in data and links.
 */
key: string, 
/**
 * Its name for a reader.
 */
label: string, 
/**
 * What one gets and gives up.
 */
about: string, 
/**
 * What is paid for.
 */
by: Basis,
};

/**
 * From how many requests on it pays to train a small model.
 */
export type Tuned = {
/**
 * Ids of the models that can be trained, and served as asked.
 */
trainable: Array<string>, 
/**
 * Id of the one that is.
 */
small: string | null, 
/**
 * What both cost by the number of requests; `None` if nothing can be trained, or what the prompt is
 * longer by is no whole number of tokens.
 */
turning: Turning | null,
};

/**
 * The smallest number at which the cheapest is no longer the cheapest. One that only costs as much
 * does not change that.
 */
export type Turn = {
/**
 * The number.
 */
at: number, 
/**
 * The curve that was the lowest at one less; `None` if no model took part.
 */
from: number | null, 
/**
 * The curve that is the lowest; `None` if no model takes part.
 */
to: number | null, 
/**
 * What the month costs on it.
 */
cost: Money | null,
};

/**
 * What a month costs while one number varies, and where the cheapest model changes.
 */
export type Turning = {
/**
 * Name of the number in links.
 */
number: string, 
/**
 * Smallest number drawn.
 */
from: number, 
/**
 * Largest number drawn.
 */
to: number, 
/**
 * The number as asked.
 */
here: number, 
/**
 * Every model that is the cheapest somewhere, then the cheapest of the others as asked: six at
 * least, if so many take part. If models were named, just those.
 */
curves: Array<Curve>, 
/**
 * Which of the curves is the lowest at [`Turning::from`]; `None` if no model takes part there.
 */
first: number | null, 
/**
 * Where another becomes the lowest, by growing numbers.
 */
turns: Array<Turn>,
};

/**
 * A meter whose price nobody has published, as far as the catalogue knows.
 */
export type UnknownPrice = {
/**
 * Id of the model or service that is paid, where it is not the model itself.
 */
seller: string | null, 
/**
 * Key of the meter.
 */
meter: string, 
/**
 * Units in the month.
 */
quantity: Decimal,
};

/**
 * A model that cannot be told to be asked for.
 */
export type Untold = {
/**
 * Its id.
 */
model: string, 
/**
 * The kinds of fact that are not on record.
 */
facts: Array<string>,
};

/**
 * The value of a fact.
 */
export type Value = { "number": Decimal } | { "words": Array<string> } | { "yes_no": boolean } | { "day": Day };

/**
 * The values of numbers, from 0 to 1.
 */
export type ValueCurve = {
/**
 * How it runs from point to point.
 */
shape: CurveShape, 
/**
 * Measurements and their values. Of a range the worst end, worth 0, and the best, worth 1; of a
 * limit that alone, worth 1.
 */
points: Array<[Decimal, Decimal]>,
};

/**
 * How a measurement becomes a value from 0 (worst) to 1 (best).
 *
 * The ranges are fixed and published, so that adding or removing a model never reorders the
 * others. A measurement outside the range counts as its nearer end and is marked.
 */
export type ValueFunction = { "curve": ValueCurve } | { "levels": Array<[string, Decimal]> } | "yes_no";

/**
 * How one criterion is valued.
 */
export type Valued = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * How it is valued as published.
 */
published: ValueFunction, 
/**
 * How a number is valued here; `None` for words.
 */
curve: ValueCurve | null, 
/**
 * Whether it is the reader's own.
 */
edited: boolean, 
/**
 * The axis of what is measured; `None` for words, and where it would have no length.
 */
axis: Scale | null, 
/**
 * The models of the ranking that were measured, in its order.
 */
seen: Array<Seen>, 
/**
 * How many were not.
 */
unknown: number, 
/**
 * Whether several were, and all have the same value: it cannot tell them apart.
 */
alike: boolean,
};

/**
 * Whether the figures bear a statement out.
 */
export type Verdict = "agrees" | "differs" | "open";

/**
 * A price as it is, and as it would have to be.
 */
export type Wanted = {
/**
 * Key of the meter.
 */
meter: string, 
/**
 * For how many units.
 */
per: number, 
/**
 * US dollars for so many; `None` where nobody has published it.
 */
now: Money | null, 
/**
 * The same, multiplied by the factor.
 */
then: Money | null,
};

/**
 * One way of buying the work.
 */
export type Way = {
/**
 * Key of the tier.
 */
tier: string, 
/**
 * Whether it is the one asked about.
 */
asked: boolean, 
/**
 * Whether prompts are cached.
 */
cached: boolean, 
/**
 * Model units rented, or copies running, where it is paid for by the hour.
 */
units: number | null, 
/**
 * What the month costs; only a lower limit unless complete.
 */
per_month: Money | null, 
/**
 * Whether the price of everything used is known.
 */
complete: boolean, 
/**
 * Why it has no bill.
 */
refused: NoBill | null, 
/**
 * Where it is paid for by the hour: the smallest count with which it is cheaper than paying for
 * what is used, as far as the units rented serve so many. `None` if it never is.
 */
cheaper_from: number | null,
};

/**
 * The ways in which a model is sold for the work.
 */
export type Ways = {
/**
 * Id of the model.
 */
model: string, 
/**
 * What is counted: name of the first number of the kind of work, in links.
 */
number: string, 
/**
 * Every way, in the order of the catalogue's tiers. In batch there are no conversations: each
 * question has to wait for the answer before it.
 */
ways: Array<Way>, 
/**
 * What caching costs and saves, for each time that a cache keeps what was written; none if the
 * model sells none.
 */
paybacks: Array<PayBack>,
};

/**
 * How much a criterion counts by what was said.
 */
export type WeighedRow = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * How it is valued: a jump is one from the worst of it to the best.
 */
function: ValueFunction, 
/**
 * From 0 to 1; all shares add up to 1.
 */
share: number, 
/**
 * The same in points: the most important has 100, unless nothing was moved.
 */
points: number, 
/**
 * Of shares: it is locked. In an order: it is level with the one above. Of jumps: it is the one
 * worth most.
 */
marked: boolean, 
/**
 * Of jumps: what it is rated, as it was typed.
 */
text: string,
};

/**
 * What the reader has said in one way, and the weights that follow.
 */
export type Weighing = {
/**
 * The criteria in use, in the order in which to show them.
 */
rows: Array<WeighedRow>, 
/**
 * Where pairs are compared: how, and whether that fits together.
 */
comparison: Comparison | null, 
/**
 * All that was said, in its shortest form: what the reader does next is written behind it.
 */
state: string, 
/**
 * The weights that follow, as fields of a question; `None` where none do.
 */
weights: string | null, 
/**
 * The weights as they are, likewise: to go back to them.
 */
before: string, 
/**
 * What could not be read. The last good value stands.
 */
problems: Array<Problem>,
};

/**
 * How much a criterion matters, and how it is valued.
 */
export type Weight = {
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * From 0 (not at all) to 100.
 */
points: number, 
/**
 * How a measurement becomes a value, where that is not as published: what the points are worth
 * depends on it. The page is told whether it is so, and asks for the rest where it is drawn.
 */
edited: boolean,
};

/**
 * What will be sent in a month. The page changes one number at a time, so every kind of work keeps
 * its numbers while another is shown.
 *
 * It crosses to the page as the kind, and the numbers and words that the kind asks for, each by the
 * name it has in links.
 */
export type Workload = { kind: Kind, numbers: { [key in string]: number }, words: { [key in string]: string } };
