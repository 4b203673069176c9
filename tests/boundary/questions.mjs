// @ts-check
// Questions of every kind, in the notation of links.

/** Every criterion of the catalogue. */
const CRITERIA = [
  "cost",
  "image_cost",
  "quality_2025_12",
  "quality",
  "faithfulness",
  "context",
  "languages",
  "customisation",
  "open_weights",
  "embedding_cost",
  "video_cost",
  "speech_cost",
  "latency",
  "faithfulness_2026_03",
  "software_tasks",
  "code_questions",
  "test_writing",
  "exercises",
  "own_score",
];
const weighing = (/** @type {(criterion: string) => number} */ points) =>
  CRITERIA.map((criterion) => `weight.${criterion}=${points(criterion)}`).join("&");

export const EVERY_WEIGHT_ZERO = weighing(() => 0);

/** Every tier that is paid by use, from regions of every kind, as far as a request may travel. */
const TIERS = [
  "on-demand",
  "flex",
  "priority",
  "ultrafast",
  "latency-optimised",
  "batch",
  "custom-on-demand",
];
const REGIONS = ["us-east-1", "eu-central-1", "ap-northeast-1", "us-gov-west-1", "us-gov-east-1"];
const SCOPES = ["global", "geo", "in-region"];
export const MARKETS = TIERS.flatMap((tier) =>
  REGIONS.flatMap((region) =>
    SCOPES.map((scope) => `tier=${tier}&region=${region}&scope=${scope}`),
  ),
);

export const QUESTIONS = [
  "work=chat",
  "work=chat&cache=no",
  "work=chat&chats=1&turns=1000&system=0&user=500&reply=300&gap=61",
  "work=agent",
  "work=agent&rounds=40&setup=20000&result=5000&tier=batch",
  "",
  "v=1",
  "#v=1&requests=10000",

  // Some models: the notes', one, several, none that there is, and those that are sold no longer.
  "models=course",
  "models=course&card=notes",
  "models=course&work=image&steps=51",
  "models=anthropic.claude-opus-4-6-v1&scope=geo",
  "models=amazon.nova-lite-v1:0,meta.llama3-8b-instruct-v1:0&requests=1&output=0",
  "models=,,&retired=yes",
  "models=amazon.nova-lite-v1:0,nobody",
  "retired=yes",
  "retired=perhaps",
  "retired=yes&date=2025-01-01",

  // The notes' jobs, alone and changed.
  "job=long-documents",
  "job=cost-and-languages",
  "job=dialogue",
  "job=images",
  "job=dialogue&card=notes",
  "work=documents&tier=batch",
  "work=rag&guard=content,pii,grounding",
  "work=rag&card=notes",
  "work=team&heavy=1000",
  "work=tuned&serving=provisioned&retired=yes",
  "work=provisioned&commitment=provisioned-6-months&units=3",
  "work=imported&runs=3&run=59&copies=2",
  "work=imported&region=eu-west-1",
  "work=embedding&passages=1M",
  "work=video&lines=540&retired=yes",
  "work=speech",
  "work=chat&guard=content&characters=5",
  "job=dialogue&requests=3&weight.cost=5",
  "job=images&steps=51",
  "requests=7&job=long-documents",
  "job=make-coffee",

  // Work: ordinary, odd, nothing at all, and as much as there can be.
  "requests=10k&input=1k&output=1k",
  "requests=12345&input=678&output=91",
  "requests=1&input=1&output=0",
  "requests=0",
  "requests=1tn&input=100M&output=100M",
  "requests=999999999999&input=99999999&output=99999999",
  "requests=3&input=7&output=11&days=31",
  "days=28&requests=1",
  "input=8192&output=1",
  "input=4096&output=0",
  "input=199999&output=1",
  "input=100M",
  "per=1m",
  "per=1m&requests=2M&input=1.5k&output=300",
  "requests=1_000_000&input=1%20500&output=2,500",
  "requests=1.5e3&input=.25k&output=%2412",

  // Images: on both sides of every limit.
  "work=image",
  "work=image&images=1&steps=50",
  "work=image&images=1&steps=51",
  "work=image&images=1tn&steps=1000",
  "work=image&width=1025",
  "work=image&width=64&height=64&steps=1",
  "work=image&prompt=77",
  "work=image&prompt=78",
  "work=image&card=notes&width=2048&height=2048",
  "work=image&need.open_weights=yes&max.cost=39.99",
  "work=image&weight.image_cost=0&weight.customisation=0&weight.open_weights=0",
  "work=image&retired=yes&quality=premium",
  "work=image&retired=yes&quality=premium&width=511&height=512",
  "work=image&quality=best",

  // Markets: both price lists, other days, other regions, tiers that nobody sells.
  "card=notes",
  "card=notes&requests=1&input=10k&output=2k",
  "date=2024-01-29",
  "date=2024-01-30",
  "date=2024-07-30",
  "date=2024-07-31",
  "date=2025-02-27",
  "date=2025-02-28",
  "date=2000-01-01",
  "date=2199-12-31",
  "card=notes&date=2023-12-31",
  "region=us-gov-west-1",
  "region=us-gov-east-1&date=2026-11-22",
  "region=mars-north-1",
  "tier=batch",
  "tier=provisioned",
  "scope=everywhere",
  "card=notes&models=course&region=eu-west-1&scope=in-region",

  // Weights: one alone, none, fine differences, unknown facts in the lead.
  weighing((criterion) => (criterion === "cost" ? 100 : 0)),
  weighing((criterion) => (criterion === "latency" ? 100 : 0)),
  weighing((criterion) => (criterion === "software_tasks" ? 1 : 0)),
  "weight.faithfulness=100&weight.quality=99&weight.latency=98",
  weighing(() => 1),
  `${weighing(() => 100)}&retired=yes`,
  "weight.cost=37&weight.quality=13",
  EVERY_WEIGHT_ZERO,
  `${EVERY_WEIGHT_ZERO}&work=image`,
  `${EVERY_WEIGHT_ZERO}&models=course`,

  // Values of one's own: each shape, turned around, with no place on the axis, beside scores of one's own.
  "value.cost=linear:100..0.01&value.context=linear:0..200k",
  "value.cost=log:5..0.001&value.quality_2025_12=log:1200..1450",
  "value.context=steps:0=0,8k=0.2,200k=0.9,1M=1&value.cost=steps:0.1=1,3=.5,20=0",
  "value.context=from:200k&value.cost=to:1&weight.latency=20&value.latency=to:0.5",
  "value.context=log:10M..1k&models=course&retired=yes",
  "weight.own_score=40&score.amazon.nova-lite-v1:0=87.5&score.amazon.nova-pro-v1:0=0",
  "work=image&weight.own_score=50&score.amazon.nova-canvas-v1:0=70",
  "value.cost=linear:NaN..1&value.context=log:0..5&value.latency=linear:5..5&value.quality=steps:2=0,1=1",
  "value.languages=linear:0..1&value.cost=cubic:1..2&score.nobody=5&score.amazon.nova-lite-v1:0=NaN",

  // Requirements: each, several, contradictory, taken back.
  "min.context_window=8192",
  "min.context_window=8193",
  "max.time_to_first_token=0.39",
  "max.time_to_first_token=.389",
  "max.cost=25",
  "max.cost=24.999999999999999999",
  "max.cost=24.99",
  "max.cost=0",
  "need.languages=multilingual",
  "need.languages=over-100&need.customisation=continued-pre-training",
  "need.open_weights=yes&need.languages=over-100&min.context_window=1M&max.cost=1",
  "need.open_weights=no",
  "min.lmarena_text_2025_05=1100&max.hallucination_vectara_2025_10=10",
  "need.modality_in=image",
  "need.capabilities=computer-use&min.max_output=32k",
  "need.language_codes=de&need.modality_in=audio",
  "max.cost=10&max.cost=",
  "max.cost=10&max.cost=100",

  // What cannot be read, in every way there is.
  "requests=abc&input=&output=-1&days=27",
  "requests=2.5&input=0&steps=0",
  "requests=1e999&input=0x10&output=1,5",
  `requests=${"9".repeat(400)}`,
  "work=video&per=2k&card=none&date=2025-02-29&tier=&region=",
  "weight.cost=101&weight.quality=-1&weight.context=0.5&weight.beauty=5&weight.=1",
  "min.licence=1&max.languages=2&need.context_window=3&need.languages=klingon&need.open_weights=maybe",
  "colour=red&__proto__=1&constructor=2&=3&a.b.c=4",
  "requests=%E0%A4%A&input=%&output=%4",
  "requests=1&requests=abc&requests=2&requests=",
  "v=2&requests=5",
  "v=&requests=5",
  "v=1&v=2",
  `x=${"y".repeat(17000)}`,
  `month=${"y".repeat(7001)}`,
  "&&&&",
  "====",
  "requests",
  "requests=%F0%9F%A6%80&input=%E2%80%AE12&output=%EF%BF%BD",
];

/** Questions of which some numbers lie between two ends. */
export const RANGES = [
  "",
  "range.requests=40k..80k",
  "range.requests=..80k&range.input=500..&range.output=0..2000&max.cost=100",
  "range.input=1..100M&requests=1",
  "models=course&range.requests=1..1tn&range.days=28..31",
  "work=chat&range.turns=2..40&range.gap=1..90",
  "work=chat&cache=no&range.system=0..1M&range.reply=0..1M",
  "work=agent&range.rounds=3..60&range.result=500..9000&range.tasks=1k..9k",
  "work=rag&guard=content,grounding&range.corpus=1M..1bn&range.chunks=2..50&range.renewed=0..100",
  "work=documents&tier=batch&range.pages=1..1000",
  "work=team&range.light=0..900&range.heavy_asks=1..400",
  "work=tuned&serving=provisioned&range.serving_units=1..4&range.epochs=1..9",
  "work=image&range.width=64..4096&range.steps=1..100",
  "work=embedding&range.passage=1..9000",
  "work=video&range.seconds=1..60",
  "work=speech&range.talks=0..9000",
  "range.requests=8..5&range.input=x..&range.turns=1..2",
];

const LITE = "on=amazon.nova-lite-v1:0";

/** Months of several kinds of work, and what somebody may have made of them. */
export const MONTHS = [
  [],
  [`work=chat&${LITE}`],
  [
    `work=chat&cache=no&guard=content,pii&${LITE}`,
    "work=documents&tier=batch&region=eu-central-1&scope=geo&on=anthropic.claude-haiku-4-5-20251001-v1:0",
    "work=embedding&on=amazon.titan-embed-text-v2:0",
    "work=rag&on=amazon.nova-pro-v1:0",
  ],
  [`requests=10k&${LITE}`, `work=team&${LITE}`, `work=agent&days=31&${LITE}`],
  [`requests=1tn&input=100M&output=100M&${LITE}`, `requests=1tn&input=1&${LITE}`],
  ["work=rag&card=notes&on=anthropic.claude-v2:1", `work=image&${LITE}`, `input=100M&${LITE}`],
  [`requests=abc&colour=red&v=2&${LITE}`, "requests=1", "on=nobody", "%zz=%zz", "&&&", "====", ""],
  Array(14).fill(`requests=1&${LITE}`),
].map((parts) => `requests=7&month=${encodeURIComponent(parts.join(";"))}`);

/** Questions to the list of all models. */
export const LISTS = [
  "",
  "q=claude",
  "q=titan%20express&card=notes&per=1k",
  "q=nobody-makes-this",
  "makes=image",
  "makes=embedding&sort=input",
  "min.context_window=200k&need.languages=multilingual",
  "min.max_output=1",
  "since.released=2025-01-01&until.released=2025-12-31&sort=-released",
  "has.licence=apache&columns=licence,languages,licence",
  "sort=-context_window&columns=context_window,max_output",
  "sort=input&tier=batch&region=eu-central-1&scope=geo",
  "sort=-name&region=us-gov-west-1",
  "date=2024-06-01&sort=maker",
  "model=anthropic.claude-v2:1",
  "show=services",
  "show=coverage",
  "min.context_window=abc&makes=gold&sort=beauty&columns=beauty&since.released=x&show=all&colour=red",
  "q=%E0%A4%A",
  "v=9&q=claude",
];
