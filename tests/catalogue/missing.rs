//! A model whose output rate nobody has published: unknown is shown as unknown, and nothing counts it as 0.

use crate::common::{self, TITAN, ask_of, catalogue, failures, notes_of, number, ranked};
use weighbridge::{Answer, Bill, Catalogue, Failure, Money, Standing, UnknownPrice, Verdict, detail};

/// The catalogue without any price of Titan's output.
fn without_titans_output_rate() -> Catalogue {
    let mut catalogue = catalogue().clone();
    let titan = catalogue.models.iter_mut().find(|model| model.id == TITAN).unwrap();
    titan.offers.iter_mut().for_each(|offer| offer.rates.retain(|rate| rate.meter != "output"));
    assert_eq!(catalogue.faults(), []);
    catalogue
}

fn ask(question: &str) -> Answer {
    ask_of(&without_titans_output_rate(), question)
}

fn bill(question: &str) -> Bill {
    common::bill(&without_titans_output_rate(), question, TITAN)
}

fn standing(question: &str) -> Standing {
    ranked(&ask(question), TITAN).unwrap().standing.clone().unwrap()
}

/// A question in which these criteria have no weight.
fn without_weight(is_without: fn(&str) -> bool) -> String {
    let keys = catalogue().criteria.iter().map(|criterion| criterion.key.as_str());
    keys.filter(|key| is_without(key)).map(|key| format!("weight.{key}=0")).collect::<Vec<_>>().join("&")
}

fn usd(text: &str) -> Money {
    Money::usd(number(text))
}

#[test]
fn the_bill_names_the_meter_and_has_no_line_for_it() {
    let bill = bill("requests=50k&input=1000&output=500");
    let unknown = UnknownPrice { seller: None, meter: "output".to_owned(), quantity: number("25000000") };
    assert_eq!(bill.unknown, [unknown]);
    assert_eq!(bill.lines.iter().map(|line| line.meter.as_str()).collect::<Vec<_>>(), ["input"]);
    assert!(!bill.is_complete());
}

#[test]
fn the_totals_are_what_is_known_and_the_unit_cost_is_nothing_at_all() {
    let bill = bill("requests=50k&input=1000&output=500");
    assert_eq!((bill.per_request, bill.per_month, bill.per_year), (usd("0.0002"), usd("10"), usd("120")));
    let answer = ask("requests=50k&input=1000&output=500");
    let cost = &ranked(&answer, TITAN).unwrap().cost;
    assert_eq!((cost.per_month, cost.is_complete(), cost.per_unit), (usd("10"), false, None));
}

#[test]
fn the_cost_criterion_is_missing_and_the_score_an_interval() {
    let question = "weight.quality_2025_12=0&weight.cost=40&weight.context=60";
    let (standing, shares) = (standing(question), ask(question).report.ranking.shares);
    let at = shares.iter().position(|share| share.criterion == "cost").unwrap();
    assert_eq!(standing.values[at], None);
    assert!((standing.score.high - standing.score.low - shares[at].share).abs() < 1e-9);
    assert!(shares[at].share > 0.3);
    let scenario = ask(question).scenario;
    assert_eq!(detail(&without_titans_output_rate(), &scenario, TITAN).unwrap().measurements[at], None);
}

#[test]
fn alone_with_an_unknown_cost_the_score_may_be_anything() {
    let standing = standing(&without_weight(|key| key != "cost"));
    assert!((standing.score.low, standing.score.high) == (0.0, 1.0), "{:?}", standing.score);
    assert_eq!((standing.rank.best, standing.rank.worst), (1, 3));
}

#[test]
fn by_cost_an_unknown_bill_stands_behind_every_known_one() {
    let answer = ask(&without_weight(|_| true));
    assert_eq!(answer.report.ranking.ranked.last().unwrap().model, TITAN);
}

#[test]
fn a_budget_is_missed_for_certain_or_not_known_to_be_kept() {
    let over = Failure::OverBudget { need: usd("9"), have: usd("10"), by: usd("1"), complete: false };
    assert_eq!(failures(&ask("max.cost=9"), TITAN), [over]);
    assert_eq!(failures(&ask("max.cost=10"), TITAN), [Failure::Unknown { fact: "price".to_owned() }]);
    assert_eq!(failures(&ask("max.cost=1M"), TITAN), [Failure::Unknown { fact: "price".to_owned() }]);
}

#[test]
fn whether_it_is_the_cheapest_is_open() {
    let notes = notes_of(&without_titans_output_rate(), "");
    let finding = notes.findings.iter().find(|finding| finding.claim == "cheapest").unwrap();
    assert_eq!(finding.verdict, Verdict::Open);
}

#[test]
fn a_rate_whose_first_day_is_not_known_is_never_charged() {
    // Titan's $0.0008 stands in the history between $0.0013 and $0.0002, on no day of its own.
    let titan = catalogue().model(TITAN).unwrap();
    let undated = titan.offers[0].rates.iter().filter(|rate| rate.from.is_none());
    assert_eq!(undated.map(|rate| rate.usd.to_string()).collect::<Vec<_>>(), ["0.0008", "0.0016"]);
    for day in ["2024-01-30", "2024-04-01", "2024-07-30", "2024-07-31", "2026-11-22"] {
        let printed = common::bill(catalogue(), &format!("date={day}"), TITAN).lines[0].printed;
        assert_ne!(printed, usd("0.0008"), "{day}");
    }
}
