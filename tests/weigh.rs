//! Weights said in other ways, with numbers by hand, on the real catalogue.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{catalogue, path, today};
use weighbridge::decision::weights::{moved, points, rank_order_centroid};
use weighbridge::study::weigh::{self, Odd, Preset, Weighing, preset};
use weighbridge::{Complaint, Decimal, decode};

/// Three criteria, with half, three tenths and a fifth of the weight.
const THREE: &str = "weight.cost=50&weight.quality_2025_12=30&weight.context=20&weight.languages=0\
    &weight.customisation=0&weight.open_weights=0";

/// And six of the same weight.
const SIX: &str = "weight.cost=9&weight.quality_2025_12=9&weight.context=9&weight.languages=9\
    &weight.customisation=9&weight.open_weights=9";

/// The typical jobs as the page has them.
fn lines() -> String {
    xtask::read_presets(&path("catalogue"), catalogue()).unwrap().join("\n")
}

#[track_caller]
fn weighed(question: &str, way: &str, text: &str) -> Weighing {
    let decoded = decode(catalogue(), today(), question, "");
    assert_eq!(decoded.problems, [], "{question}");
    weigh::weigh(catalogue(), &decoded.scenario, way, text).unwrap()
}

/// What is said on top of what was said before.
#[track_caller]
fn then(question: &str, way: &str, said: &[&str]) -> Weighing {
    let first = weighed(question, way, "");
    let next = |before: Weighing, more: &&str| weighed(question, way, &format!("{}&{more}", before.state));
    said.iter().fold(first, next)
}

/// Rows as `criterion points`, an asterisk behind those that are marked.
fn rows(weighing: &Weighing) -> Vec<String> {
    let mark = |marked| if marked { "*" } else { "" };
    weighing.rows.iter().map(|row| format!("{} {}{}", row.criterion, row.points, mark(row.marked))).collect()
}

#[track_caller]
fn are_close(shares: &[f64], expected: &[f64]) {
    let is_close = |(share, wanted): (&f64, &f64)| (share - wanted).abs() < 1e-6;
    assert!(shares.len() == expected.len() && shares.iter().zip(expected).all(is_close), "{shares:?}");
}

fn shares(weighing: &Weighing) -> Vec<f64> {
    weighing.rows.iter().map(|row| row.share).collect()
}

#[test]
fn a_share_that_is_moved_moves_the_others_in_proportion() {
    are_close(&moved(&[0.5, 0.3, 0.2], &[false; 3], 0, 0.75), &[0.75, 0.15, 0.1]);
    are_close(&moved(&[0.5, 0.3, 0.2], &[false; 3], 0, 0.0), &[0.0, 0.6, 0.4]);
    are_close(&moved(&[0.5, 0.3, 0.2], &[false; 3], 0, 1.0), &[1.0, 0.0, 0.0]);
}

#[test]
fn what_is_locked_stays_and_leaves_less_room() {
    are_close(&moved(&[0.5, 0.3, 0.2], &[false, true, false], 0, 0.6), &[0.6, 0.3, 0.1]);
    are_close(&moved(&[0.5, 0.3, 0.2], &[false, true, false], 0, 0.9), &[0.7, 0.3, 0.0]);
    // All others locked, and locked oneself.
    are_close(&moved(&[0.5, 0.3, 0.2], &[false, true, true], 0, 0.9), &[0.5, 0.3, 0.2]);
    are_close(&moved(&[0.5, 0.3, 0.2], &[true, false, false], 0, 0.9), &[0.5, 0.3, 0.2]);
    // Those locked have everything.
    are_close(&moved(&[0.0, 1.0, 0.0], &[false, true, false], 0, 0.5), &[0.0, 1.0, 0.0]);
}

#[test]
fn where_the_others_have_nothing_they_get_the_same() {
    are_close(&moved(&[1.0, 0.0, 0.0], &[false; 3], 0, 0.4), &[0.4, 0.3, 0.3]);
    are_close(&moved(&[0.5, 0.5, 0.0, 0.0], &[false, true, false, false], 0, 0.1), &[0.1, 0.5, 0.2, 0.2]);
    are_close(&moved(&[1.0], &[false], 0, 0.4), &[1.0]);
    are_close(&moved(&[0.5, 0.5], &[false; 2], 0, f64::NAN), &[0.0, 1.0]);
}

#[test]
fn the_largest_share_has_a_hundred_points_and_the_rest_is_rounded_by_largest_remainder() {
    assert_eq!(points(&[0.5, 0.3, 0.2]), [100, 60, 40]);
    assert_eq!(points(&[0.2, 0.3, 0.5]), [40, 60, 100]);
    // 100, 54.545…, 22.727…, 9.09…, 4.545…: 190.909… points in all, so 191.
    assert_eq!(points(&[0.55, 0.3, 0.125, 0.05, 0.025]), [100, 55, 23, 9, 4]);
    assert_eq!(points(&rank_order_centroid(&[1, 2, 3])), [100, 46, 18]);
    assert_eq!(points(&[0.25; 4]), [100; 4]);
    assert_eq!(points(&[1.0, 0.0]), [100, 0]);
    assert_eq!(points(&[0.0, 0.0]), [0, 0]);
    assert!(points(&[]).is_empty());
}

#[test]
fn equal_shares_have_equal_points_though_the_sum_be_off_by_one() {
    // 100, 43.5 and 43.5 would be 187: it becomes 188.
    let shares = [1.0 / 1.87, 0.435 / 1.87, 0.435 / 1.87];
    assert_eq!(points(&shares), [100, 44, 44]);
    // 100 and four times 0.3 would be 101: one cannot have it without the others.
    assert_eq!(points(&[100.0, 0.3, 0.3, 0.3, 0.3]), [100, 0, 0, 0, 0]);
}

#[test]
fn each_way_starts_from_the_weights_of_the_question() {
    for way in ["shares", "swing"] {
        are_close(&shares(&weighed(THREE, way, "")), &[0.5, 0.3, 0.2]);
    }
    assert_eq!(rows(&weighed(THREE, "order", "")), ["cost 100", "quality_2025_12 46", "context 18"]);
    // 50 to 30 is nearest to 2, 50 to 20 to 3, 30 to 20 to 2.
    let times: Vec<i8> =
        weighed(THREE, "pairs", "").comparison.unwrap().pairs.iter().map(|pair| pair.times).collect();
    assert_eq!(times, [2, 3, 2]);
    // Of 100 to 10 to 1 the scale knows only nines, which contradict each other.
    let far = "weight.cost=100&weight.quality_2025_12=10&weight.context=1&weight.languages=0\
        &weight.customisation=0&weight.open_weights=0";
    let level = weighed(far, "pairs", "").comparison.unwrap();
    assert!(level.consistent && level.pairs.iter().all(|pair| pair.times == 1));
    assert_eq!(weigh::weigh(catalogue(), &decode(catalogue(), today(), "", "").scenario, "dice", ""), None);
}

#[test]
fn the_weights_are_fields_of_a_question_and_so_are_those_to_go_back_to() {
    let order = then(THREE, "order", &["down.cost=yes"]);
    let asked =
        |fields: &str| decode(catalogue(), today(), &format!("{THREE}&{fields}"), "").scenario.weights;
    let of =
        |fields: &str, key: &str| asked(fields).iter().find(|weight| weight.criterion == key).unwrap().points;
    let used = order.weights.unwrap();
    assert_eq!(
        ["quality_2025_12", "cost", "context", "languages"].map(|key| of(&used, key)),
        [100, 46, 18, 0]
    );
    assert_eq!(asked(&format!("{used}&{}", order.before)), asked(""));
}

#[test]
fn a_share_moves_and_the_question_follows() {
    let moved = then(THREE, "shares", &["to.cost=75"]);
    are_close(&shares(&moved), &[0.75, 0.15, 0.1]);
    assert_eq!(rows(&moved), ["cost 100", "quality_2025_12 20", "context 13"]);
    // The state holds for a question with these weights, and lets go of all others.
    let question = format!("{THREE}&{}", moved.weights.unwrap());
    are_close(&shares(&weighed(&question, "shares", &moved.state)), &[0.75, 0.15, 0.1]);
    are_close(&shares(&weighed(THREE, "shares", &moved.state)), &[0.5, 0.3, 0.2]);
}

#[test]
fn moved_up_to_everything_and_back_a_share_has_taken_nothing_from_the_others() {
    let there = then(THREE, "shares", &["to.cost=100"]);
    assert_eq!(rows(&there), ["cost 100", "quality_2025_12 0", "context 0"]);
    let question = format!("{THREE}&{}", there.weights.unwrap());
    let back = weighed(&question, "shares", &format!("{}&to.cost=50", there.state));
    are_close(&shares(&back), &[0.5, 0.3, 0.2]);
    // Another one that is moved then finds them where they are.
    let other = weighed(&question, "shares", &format!("{}&to.context=20", there.state));
    are_close(&shares(&other), &[0.8, 0.0, 0.2]);
}

#[test]
fn a_lock_holds_through_any_move() {
    let said = ["lock.quality_2025_12=yes", "to.cost=60"];
    let locked = then(THREE, "shares", &said);
    are_close(&shares(&locked), &[0.6, 0.3, 0.1]);
    assert_eq!(rows(&locked), ["cost 100", "quality_2025_12 50*", "context 17"]);
    let question = format!("{THREE}&{}", locked.weights.unwrap());
    let open = weighed(&question, "shares", &format!("{}&lock.quality_2025_12=no&to.cost=80", locked.state));
    are_close(&shares(&open), &[0.8, 0.15, 0.05]);
}

#[test]
fn an_order_moves_by_one_and_may_have_ties() {
    let keys = ["cost", "quality_2025_12", "context"];
    let order = |said: &[&str]| {
        then(THREE, "order", said).rows.into_iter().map(|row| row.criterion).collect::<Vec<_>>()
    };
    assert_eq!(order(&[]), keys);
    assert_eq!(order(&["up.context=yes"]), ["cost", "context", "quality_2025_12"]);
    assert_eq!(order(&["up.context=yes", "up.context=yes"]), ["context", "cost", "quality_2025_12"]);
    assert_eq!(order(&["down.cost=yes"]), ["quality_2025_12", "cost", "context"]);
    // Beyond an end nothing happens.
    assert_eq!(order(&["up.cost=yes", "down.context=yes", "level.cost=yes"]), keys);

    let level = then(THREE, "order", &["level.context=yes"]);
    assert_eq!(rows(&level), ["cost 100", "quality_2025_12 32", "context 32*"]);
    are_close(&shares(&level), &[11.0 / 18.0, 3.5 / 18.0, 3.5 / 18.0]);
    // One that passes them passes both, and one that leaves goes where it was sent.
    assert_eq!(rows(&then(THREE, "order", &["level.context=yes", "down.cost=yes"]))[2], "cost 25");
    let parted = then(THREE, "order", &["level.context=yes", "level.context=no"]);
    assert_eq!(rows(&parted), ["cost 100", "quality_2025_12 46", "context 18"]);
    let ahead = then(THREE, "order", &["level.context=yes", "up.context=yes"]);
    assert_eq!(rows(&ahead), ["cost 100", "context 46", "quality_2025_12 18"]);
}

#[test]
fn jumps_are_rated_against_the_one_worth_most() {
    let rated = then(THREE, "swing", &["weight.quality_2025_12=80", "weight.context=20"]);
    are_close(&shares(&rated), &[0.5, 0.4, 0.1]);
    assert_eq!(rows(&rated), ["cost 100*", "quality_2025_12 80", "context 20"]);
    // Another is worth most: it has 100, and the one before keeps its rating until it is rated anew.
    let other = then(THREE, "swing", &["best.context=yes", "weight.cost=60"]);
    assert_eq!(rows(&other), ["cost 60", "quality_2025_12 60", "context 100*"]);
    assert_eq!(other.rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["60", "60", "100"]);
}

#[test]
fn a_rating_that_is_none_is_said_to_be_and_the_last_good_one_stands() {
    let typed = then(THREE, "swing", &["weight.context=20", "weight.context=plenty"]);
    let [problem] = typed.problems.as_slice() else { panic!("{:?}", typed.problems) };
    assert_eq!((problem.field.as_str(), problem.text.as_str()), ("weight.context", "plenty"));
    let (least, most) = (Decimal::ZERO, Decimal::from(100));
    assert_eq!(problem.complaint, Complaint::NotANumber { least, most });
    assert_eq!((typed.rows[2].points, typed.rows[2].text.as_str()), (20, "plenty"));
    // It stays until it is mended, whatever is typed elsewhere.
    let still = weighed(THREE, "swing", &format!("{}&weight.quality_2025_12=70", typed.state));
    assert_eq!(still.problems, typed.problems);
    assert_eq!(weighed(THREE, "swing", &format!("{}&weight.context=30", typed.state)).problems, []);

    for (text, complaint) in [
        ("101", Complaint::OutOfRange { least, most }),
        ("-1", Complaint::OutOfRange { least, most }),
        ("", Complaint::Empty { least, most }),
        ("1.5", Complaint::NotWhole),
    ] {
        let problems = then(THREE, "swing", &[&format!("weight.context={text}")]).problems;
        assert_eq!(problems.into_iter().map(|one| one.complaint).collect::<Vec<_>>(), [complaint], "{text}");
    }
}

#[test]
fn garbled_text_is_said_to_be() {
    let [problem] = &weighed(THREE, "swing", "weight.context=%ff").problems[..] else {
        panic!("not one problem")
    };
    assert_eq!((problem.field.as_str(), &problem.complaint), ("weight.context", &Complaint::BadEscape));
}

#[test]
fn text_that_says_nothing_here_is_named_and_changes_nothing() {
    let plain = weighed(THREE, "order", "");
    let odd = weighed(THREE, "order", "rank.charm=1&nonsense&rank=2");
    assert_eq!(odd.rows, plain.rows);
    let named: Vec<_> = odd.problems.iter().map(|one| (one.field.as_str(), one.complaint.clone())).collect();
    let unknown = Complaint::UnknownField;
    assert_eq!(named, ["rank.charm", "nonsense", "rank"].map(|field| (field, unknown.clone())));
    let long = weighed(THREE, "order", &"x".repeat(9_000));
    assert_eq!((long.rows, long.problems.len()), (plain.rows, 1));
    // Of a criterion that nothing weighs there is nothing to say, and nothing wrong.
    assert_eq!(weighed(THREE, "order", "rank.languages=1").problems, []);
}

#[test]
fn pairs_give_the_eigenvector_and_its_consistency() {
    // 1 : 1/2 : 1/4, said without a contradiction.
    let said = ["pair.cost.quality_2025_12=2", "pair.cost.context=4", "pair.quality_2025_12.context=2"];
    let fits = then(THREE, "pairs", &said);
    are_close(&shares(&fits), &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]);
    let comparison = fits.comparison.unwrap();
    assert!(comparison.inconsistency < 1e-9 && comparison.consistent && comparison.odd.is_none());
    // The other way round it is said of the other.
    let turned = then(THREE, "pairs", &["pair.context.cost=4"]).comparison.unwrap();
    assert_eq!(turned.pairs[1].times, -4);
}

#[test]
fn of_judgements_that_contradict_each_other_the_oddest_is_named() {
    let said = ["pair.cost.quality_2025_12=3", "pair.cost.context=-9", "pair.quality_2025_12.context=3"];
    let odd = then(THREE, "pairs", &said).comparison.unwrap();
    // λ of a circle of three is 1 + c + 1/c with c the cube root of 3 · 3 · 9.
    let c = 81.0_f64.cbrt();
    assert!((odd.inconsistency - (c + 1.0 / c - 2.0) / 2.0 / 0.58).abs() < 1e-9, "{}", odd.inconsistency);
    assert!(!odd.consistent);
    // In a circle all are off by that factor, so the first is named: of the shares that follow, the one
    // is the other's cube root of 1/3, which is nearest to level.
    assert_eq!(odd.odd, Some(Odd { at: 0, fits: 1 }));
}

#[test]
fn the_pair_that_disagrees_with_six_criteria_that_else_agree() {
    let odd = then(SIX, "pairs", &["pair.context.open_weights=-9"]).comparison.unwrap();
    let Odd { at, fits } = odd.odd.unwrap();
    let pair = &odd.pairs[at];
    assert_eq!((pair.one.as_str(), pair.other.as_str(), pair.times), ("context", "open_weights", -9));
    assert!((-4..0).contains(&fits), "{fits}");
}

#[test]
fn more_than_seven_are_not_compared_in_pairs_and_fewer_than_two_need_not_be() {
    let eight = weighed(&format!("{SIX}&weight.latency=9&weight.exercises=9"), "pairs", "");
    assert_eq!((eight.comparison, eight.weights, eight.rows.len()), (None, None, 8));
    let one = weighed(&format!("{THREE}&weight.quality_2025_12=0&weight.context=0"), "pairs", "");
    assert_eq!((one.comparison.unwrap().pairs.len(), one.rows[0].points), (0, 100));
    let none = weighed("work=video&weight.video_cost=0", "pairs", "");
    assert_eq!((none.rows.len(), none.weights), (0, None));
    for way in ["shares", "order", "swing"] {
        assert_eq!(weighed("work=video&weight.video_cost=0", way, "").weights, None, "{way}");
    }
}

#[test]
fn a_judgement_that_is_none_is_said_to_be() {
    for text in ["0", "10", "-10", "much", "2.5", "--3", ""] {
        let said = then(THREE, "pairs", &[&format!("pair.cost.context={text}")]);
        assert_eq!(said.problems.len(), 1, "{text}");
        assert_eq!(said.problems[0].field, "pair.cost.context", "{text}");
        assert_eq!(said.comparison.unwrap().pairs[1].times, 3, "{text}");
    }
}

#[test]
fn every_typical_job_weighs_what_text_has_and_says_why() {
    let scenario = decode(catalogue(), today(), "", "").scenario;
    let presets = weigh::presets(catalogue(), &scenario, &lines());
    assert_eq!(presets.len(), lines().lines().count());
    assert!(presets.len() >= 6, "{}", presets.len());
    for Preset { key, reasons, weights, in_use, .. } in &presets {
        assert_eq!(reasons.iter().map(|because| u32::from(because.points)).sum::<u32>(), 100, "{key}");
        assert!(reasons.iter().all(|because| because.why.ends_with('.')), "{key}");
        assert!(!in_use, "{key}");
        let asked = decode(catalogue(), today(), weights, "");
        assert_eq!(asked.problems, [], "{key}");
        let used = weigh::presets(catalogue(), &asked.scenario, &lines());
        assert_eq!(used.iter().filter(|preset| preset.in_use).map(|one| &one.key).collect::<Vec<_>>(), [key]);
        for weight in &asked.scenario.weights {
            let because = reasons.iter().find(|because| because.criterion == weight.criterion);
            let is_text = catalogue()
                .criterion(&weight.criterion)
                .unwrap()
                .contests
                .contains(&weighbridge::Contest::Text);
            if is_text {
                assert_eq!(weight.points, because.map_or(0, |because| because.points), "{key} {weight:?}");
            }
        }
    }
    let images = decode(catalogue(), today(), "work=image", "").scenario;
    assert_eq!(weigh::presets(catalogue(), &images, &lines()), []);
}

#[test]
fn a_typical_job_reads_as_it_is_written() {
    for text in lines().lines() {
        assert_eq!(preset(text).unwrap().written(), text);
    }
    assert_eq!(preset("charm=1"), None);
    assert_eq!(preset("why.cost=because"), None);
    assert_eq!(preset("weight.cost=many"), None);
}
