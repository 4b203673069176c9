//! Every kind of work, worked out by hand, and what lies just beside each rounding unit.
#![allow(clippy::unwrap_used)]

mod common;

use common::{catalogue, number, today};
use weighbridge::{Answer, Bill, Decimal, Failure, Kind, Refusal, answer, decode, detail};

const LITE: &str = "amazon.nova-lite-v1:0";

#[track_caller]
fn ask(question: &str) -> Answer {
    let answer = answer(catalogue(), today(), question, "");
    assert_eq!(answer.problems, [], "{question}");
    answer
}

#[track_caller]
fn bill(question: &str, model: &str) -> Bill {
    let scenario = decode(catalogue(), today(), question, "").scenario;
    detail(catalogue(), &scenario, model).unwrap().bill
}

#[track_caller]
fn month(question: &str, model: &str) -> String {
    bill(question, model).per_month.dollars().to_string()
}

/// What is used of a meter of another seller.
#[track_caller]
fn used(bill: &Bill, seller: &str, meter: &str) -> Decimal {
    let lines =
        bill.lines.iter().filter(|line| line.seller.as_deref() == Some(seller) && line.meter == meter);
    lines.fold(Decimal::ZERO, |sum, line| sum.checked_add(line.quantity).unwrap())
}

// --- By hand. The examples that begin each kind stand in docs/workloads.md, and a test of their own.

#[test]
fn requests_pay_for_what_is_sent_and_answered() {
    // 3 × (2,000 × $0.06 + 1,000 × $0.24) a million.
    assert_eq!(month("requests=3&input=2000&output=1000", LITE), "0.00108");
}

#[test]
fn a_chat_sends_all_of_itself_each_time() {
    // Prompts of 110, 140 and 170 tokens are 420, answers 3 × 20 = 60; two of them: 840 × $0.06
    // + 120 × $0.24 a million.
    let chat = "work=chat&cache=no&chats=2&turns=3&system=100&user=10&reply=20";
    assert_eq!(month(chat, LITE), "0.0000792");
}

#[test]
fn an_agent_sends_all_that_it_did() {
    // Prompts of 1,100, 1,350 and 1,600 tokens are 4,050, answers 50 + 50 + 300 = 400; ten of them:
    // 40,500 × $0.06 + 4,000 × $0.24 a million.
    let agent = "work=agent&cache=no&tasks=10&rounds=3&setup=1000&task=100&call=50&result=200&final=300";
    assert_eq!(month(agent, LITE), "0.00339");
}

#[test]
fn a_document_is_its_pages_and_the_brief() {
    // 10 × (3 × 1,000 + 500) = 35,000 in, 10 × 100 = 1,000 out: × $0.06 and × $0.24 a million.
    let documents = "work=documents&documents=10&pages=3&page=1000&brief=500&extract=100";
    assert_eq!(month(documents, LITE), "0.00234");
}

#[test]
fn what_is_not_text_pays_by_its_own_measure() {
    // 1,000 × 500 tokens × $0.02 a million.
    assert_eq!(month("work=embedding&passages=1000&passage=500", "amazon.titan-embed-text-v2:0"), "0.01");
    // 250 × $0.04.
    assert_eq!(month("work=image&images=250", "stability.stable-image-core-v1:1"), "10");
    // 3 × 9 seconds × $1.50.
    assert_eq!(month("work=video&clips=3&seconds=9", "luma.ray-v2:0"), "40.5");
    // 10,000 × $3.40 + 20,000 × $13.60 + 3,000 × $0.06 + 1,000 × $0.24, all a million.
    let speech = "work=speech&talks=10&heard=1000&spoken=2000&read=300&written=100";
    assert_eq!(month(speech, "amazon.nova-sonic-v1:0"), "0.30642");
}

#[test]
fn the_example_of_questions_to_documents_comes_out() {
    // 20,000 × (500 + 5 × 400 + 60) = 51.2M in × $0.06 + 6M out × $0.24 + 3.2M embedded × $0.02, and
    // 20,000 queries ranked × $0.002 + 2 OCU × 720 hours × $0.24.
    let bill = bill("work=rag", LITE);
    assert_eq!(bill.per_month.dollars().to_string(), "390.176");
    let amounts: Vec<_> = bill
        .lines
        .iter()
        .map(|line| (line.seller.as_deref(), line.monthly, line.amount.dollars().to_string()))
        .collect();
    let titan = Some("amazon.titan-embed-text-v2:0");
    let expected = [
        (None, false, "3.072"),
        (None, false, "1.44"),
        (titan, false, "0.024"),
        (titan, true, "0.04"),
        (Some("cohere.rerank-v3-5:0"), false, "40"),
        (Some("knowledge-bases"), true, "345.6"),
    ];
    assert_eq!(amounts, expected.map(|(seller, monthly, amount)| (seller, monthly, amount.to_owned())));
}

#[test]
fn a_question_to_documents_pays_four() {
    // 10 × (500 + 5 × 400 + 60) = 25,600 in, 10 × 300 = 3,000 out, 10 × 60 embedded, 10 queries ranked.
    // 25,600 × $0.06 + 3,000 × $0.24 + 600 × $0.02 a million, + 10 × $0.002; no corpus, no store.
    assert_eq!(month("work=rag&asks=10&corpus=0&store=0", LITE), "0.022268");
}

#[test]
fn what_is_charged_by_the_month_is_charged_without_a_question() {
    // 2 units × 720 hours × $0.24, and a tenth of 20 million tokens at $0.02 a million.
    assert_eq!(month("work=rag&asks=0", LITE), "345.64");
}

#[test]
fn a_team_asks_on_its_working_days() {
    // (1 × 2 + 3 × 4 + 5 × 6) × 10 = 440 requests of 1,000 tokens in and none out.
    let team = "work=team&light=1&light_asks=2&moderate=3&moderate_asks=4&heavy=5&heavy_asks=6&workdays=10&sent=1000&received=0";
    assert_eq!(month(team, LITE), "0.0264");
}

#[test]
fn training_is_paid_by_the_pass_and_serving_by_the_unit() {
    // 10 × 100 tokens × 2 × 3 = 6,000 at $0.00378 a thousand, a model for a month at $1.95, two units
    // for 28 days at $60.50 an hour.
    let tuned =
        "work=tuned&examples=10&example=100&epochs=2&trainings=3&serving=provisioned&serving_units=2&days=28";
    assert_eq!(month(tuned, "amazon.nova-2-lite-v1:0"), "81313.97268");
}

#[test]
fn a_month_without_training_pays_for_keeping_and_serving() {
    let tuned = "work=tuned&trainings=0&requests=0";
    assert_eq!(month(tuned, "amazon.nova-2-lite-v1:0"), "1.95");
}

#[test]
fn the_length_of_the_month_is_paid_for_where_hours_are() {
    for (days, dollars) in [("28", "40656"), ("31", "45012")] {
        assert_eq!(month(&format!("work=provisioned&days={days}"), "amazon.nova-2-lite-v1:0"), dollars);
    }
}

// --- Either side of a unit.

#[test]
fn a_text_unit_is_billed_once_begun() {
    for (tokens, units) in [("250", "2"), ("251", "3"), ("500", "3"), ("501", "4")] {
        let question = format!("requests=1&input={tokens}&output=1&guard=content");
        let bill = bill(&question, LITE);
        assert_eq!(used(&bill, "guardrails", "guardrail_content_unit"), number(units), "{tokens}");
    }
}

#[test]
fn a_thousand_characters_are_one_unit_and_one_more_begins_another() {
    for (characters, units) in [("1", "1"), ("999", "1"), ("1000", "1"), ("1001", "2")] {
        let question = format!("requests=1&input={characters}&output=0&guard=content&characters=1");
        let bill = bill(&question, LITE);
        assert_eq!(used(&bill, "guardrails", "guardrail_content_unit"), number(units), "{characters}");
    }
}

#[test]
fn every_policy_is_billed_by_itself_and_grounding_takes_all_texts_as_one() {
    // Source 5 × 400, question 60 and answer 300 tokens: 9,440 characters are 10 units; apart, question
    // and answer are 1 + 2.
    let bill = bill("work=rag&asks=1&guard=content,grounding", LITE);
    assert_eq!(used(&bill, "guardrails", "guardrail_content_unit"), number("3"));
    assert_eq!(used(&bill, "guardrails", "guardrail_grounding_unit"), number("10"));
}

#[test]
fn each_turn_of_a_chat_is_checked() {
    let bill = bill("work=chat&chats=1&turns=7&user=250&reply=251&guard=pii", LITE);
    assert_eq!(used(&bill, "guardrails", "guardrail_pii_unit"), number("21"));
}

#[test]
fn a_hundred_passages_are_ranked_by_one_query() {
    for (passages, queries) in [("0", "0"), ("1", "1"), ("100", "1"), ("101", "2")] {
        let bill = bill(&format!("work=rag&asks=1&reranked={passages}"), LITE);
        assert_eq!(used(&bill, "cohere.rerank-v3-5:0", "rerank_query"), number(queries), "{passages}");
    }
}

#[test]
fn a_vector_store_has_two_units_at_least() {
    for (units, hours) in [("0", "0"), ("1", "1440"), ("2", "1440"), ("3", "2160")] {
        let bill = bill(&format!("work=rag&store={units}"), LITE);
        assert_eq!(used(&bill, "knowledge-bases", "ocu_hour"), number(hours), "{units}");
    }
}

// --- What is not known, and what is not sold.

#[test]
fn an_unknown_price_of_another_makes_the_total_a_lower_limit() {
    // The notes have prices of their four models, and of nobody else.
    let question = "work=rag&card=notes&models=course";
    let bill = bill(question, "anthropic.claude-v2:1");
    assert!(!bill.is_complete());
    // What its own lines come to, 51.2M × $8 + 6M × $24, is the limit: nothing unknown counts as free.
    assert!(bill.lines.iter().all(|line| line.seller.is_none()));
    assert_eq!(bill.per_month.dollars().to_string(), "553.6");
    assert!(ask(question).report.ranking.ranked.iter().all(|ranked| !ranked.cost.is_complete()));
    let unknown: Vec<_> = bill.unknown.iter().filter_map(|line| line.seller.as_deref()).collect();
    assert!(unknown.contains(&"cohere.rerank-v3-5:0") && unknown.contains(&"knowledge-bases"), "{unknown:?}");
}

#[test]
fn what_is_not_trained_or_rented_is_left_out_with_the_reason() {
    for work in ["tuned", "provisioned"] {
        let answer = ask(&format!("work={work}&models={LITE}"));
        let failures = &answer.report.ranking.excluded.first().unwrap().failures;
        let is_refused =
            |failure: &Failure| matches!(failure, Failure::NotSold { refusal: Refusal::NotInTier { .. } });
        assert!(failures.iter().any(is_refused), "{work}: {failures:?}");
    }
}

#[test]
fn every_kind_of_work_has_somebody_who_can_do_it() {
    for kind in Kind::ALL {
        let answer = ask(&format!("work={}", kind.key()));
        assert!(!answer.report.ranking.ranked.is_empty(), "{}", kind.key());
        assert_eq!(answer.scenario.workload.kind, kind);
    }
}

#[test]
fn a_model_that_ends_within_the_year_says_so() {
    let ending = catalogue().models.iter().filter_map(|model| {
        let ends = model.value("end_of_life")?;
        Some((model.id.as_str(), ends.clone()))
    });
    let (mut near, mut far) = (0, 0);
    for (id, _) in ending {
        let scenario = decode(catalogue(), today(), &format!("models={id}"), "").scenario;
        let Some(detail) = detail(catalogue(), &scenario, id) else { continue };
        match detail.bill.ends {
            Some(day) => {
                near += 1;
                assert!((0..=365).contains(&today().days_until(day)), "{id}: {day}");
            }
            None => far += 1,
        }
    }
    assert!(near > 0 && far > 0, "{near} end within the year, {far} do not");
}

#[test]
fn a_thousand_cost_a_thousand_times_one() {
    let bill = bill("work=rag", LITE);
    assert_eq!(bill.per_request.times(Decimal::from(1_000)), Some(bill.per_thousand));
}

#[test]
fn an_imported_model_is_paid_by_windows_of_five_minutes() {
    // AWS's example: 2 units × 1 window of 5 minutes × $0.0785, + 2 × $1.95 kept, at the prices of 2025.
    let llama = "meta.llama3-1-8b-instruct-v1:0";
    let import = |runs: u64, minutes: u64, copies: u64| {
        format!("work=imported&date=2025-03-01&runs={runs}&run={minutes}&copies={copies}")
    };
    assert_eq!(month(&import(1, 0, 1), llama), "4.685");
    assert_eq!(month(&import(1, 4, 1), llama), "4.685");
    // A call five minutes after the first opens the second window.
    assert_eq!(month(&import(1, 5, 1), llama), "5.47");
    // Three windows: 2.355, where AWS prints 0.785. Two copies and two runs are four times that.
    assert_eq!(month(&import(1, 14, 1), llama), "6.255");
    assert_eq!(month(&import(2, 14, 2), llama), "13.32");
    // Never called, it is only kept.
    assert_eq!(month(&import(0, 480, 1), llama), "3.9");
}

#[test]
fn only_what_can_be_imported_is_and_it_does_not_retire() {
    let answer = ask("work=imported&date=2027-06-01");
    let ranked: Vec<_> = answer.report.ranking.ranked.iter().map(|one| one.model.as_str()).collect();
    assert_eq!(ranked.len(), 5, "{ranked:?}");
    let why = |model: &str| {
        let excluded = &answer.report.ranking.excluded;
        excluded.iter().find(|one| one.model == model).unwrap().failures.clone()
    };
    let closed = why("anthropic.claude-haiku-4-5-20251001-v1:0");
    assert!(
        matches!(&closed[..], [Failure::NotSold { refusal: Refusal::NotInTier { tier, .. } }] if tier == "import")
    );
    let open = why("openai.gpt-oss-20b-1:0");
    assert!(matches!(&open[..], [Failure::Unknown { fact }] if fact == "import_units"));
}

#[test]
fn where_the_price_of_importing_is_not_known_the_bill_is_a_lower_limit() {
    let bill = bill("work=imported&region=eu-central-1", "meta.llama3-1-8b-instruct-v1:0");
    assert!(!bill.is_complete());
}
