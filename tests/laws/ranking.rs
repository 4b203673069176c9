//! Rankings: fair to every model, whoever else takes part.

use crate::common::{catalogue, today};
use crate::config;
use crate::crowd::{Crowd, crowd};
use crate::question::{anything, question};
use proptest::collection::vec;
use proptest::prelude::*;
use weighbridge::{Catalogue, Model, Rank, Ranked, Ranking, Scenario, Standing, answer, rank};

/// Scores nearer than this are the same score.
const SAME: f64 = 1e-9;

/// Ranks the models for text of ordinary size with these weights, one for each criterion.
fn ranking(catalogue: &Catalogue, points: &[u8], models: &[Model]) -> Ranking {
    let mut scenario = Scenario::new(catalogue, today());
    for (weight, points) in scenario.weights.iter_mut().zip(points) {
        weight.points = *points;
    }
    rank(catalogue, &scenario, models.iter())
}

/// Points for all criteria, often none for some.
fn points() -> impl Strategy<Value = Vec<u8>> {
    vec(prop_oneof![Just(0), 0..=10_u8], catalogue().criteria.len())
}

fn standing(ranked: &Ranked) -> &Standing {
    ranked.standing.as_ref().unwrap()
}

fn standings(ranking: &Ranking) -> Vec<&Standing> {
    ranking.ranked.iter().filter_map(|ranked| ranked.standing.as_ref()).collect()
}

fn ids(ranking: &Ranking) -> Vec<&str> {
    ranking.ranked.iter().map(|ranked| ranked.model.as_str()).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_model_is_ranked_or_left_out_with_a_reason(Crowd(crowd) in crowd(), question in prop_oneof![question(), anything()]) {
        let answer = answer(&crowd, today(), &question, "");
        let (ranking, asked) = (answer.report.ranking, answer.scenario.field.models);
        let mut named: Vec<&str> = ids(&ranking);
        named.extend(ranking.excluded.iter().map(|excluded| excluded.model.as_str()));
        named.sort_unstable();
        let all = crowd.models.iter().map(|model| &model.id);
        let asked: Vec<&str> = all.filter(|id| asked.is_empty() || asked.contains(id)).map(String::as_str).collect();
        prop_assert_eq!(named, asked);
        prop_assert!(ranking.excluded.iter().all(|excluded| !excluded.failures.is_empty()));
    }

    #[test]
    fn the_shares_add_up_to_one(Crowd(crowd) in crowd(), points in points()) {
        let shares = ranking(&crowd, &points, &crowd.models).shares;
        let sum: f64 = shares.iter().map(|share| share.share).sum();
        prop_assert!(shares.is_empty() || (sum - 1.0).abs() < SAME, "{}", sum);
    }

    #[test]
    fn the_contributions_add_up_to_the_score(Crowd(crowd) in crowd(), points in points()) {
        let ranking = ranking(&crowd, &points, &crowd.models);
        let shares: Vec<f64> = ranking.shares.iter().map(|share| share.share).collect();
        for standing in standings(&ranking) {
            prop_assert_eq!(shares.len(), standing.values.len());
            let parts = || shares.iter().zip(&standing.values);
            let low: f64 = parts().filter_map(|(share, value)| Some(share * (*value)?)).sum();
            let high = low + parts().filter(|(_, value)| value.is_none()).map(|(share, _)| share).sum::<f64>();
            prop_assert!((standing.score.low - low).abs() < SAME);
            prop_assert!((standing.score.high - high).abs() < SAME);
            prop_assert!(low >= 0.0 && high <= 1.0 + SAME);
        }
    }

    #[test]
    fn only_the_proportion_of_the_weights_counts(Crowd(crowd) in crowd(), points in points(), times in 2..=10_u8) {
        let scaled: Vec<u8> = points.iter().map(|points| points * times).collect();
        let (before, after) = (ranking(&crowd, &points, &crowd.models), ranking(&crowd, &scaled, &crowd.models));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_model_that_leaves_changes_no_score_and_no_order(Crowd(crowd) in crowd(), points in points(), gone in any::<prop::sample::Index>()) {
        let gone = gone.index(crowd.models.len());
        let mut models = crowd.models.clone();
        let gone = models.remove(gone).id;
        let (before, after) = (ranking(&crowd, &points, &crowd.models), ranking(&crowd, &points, &models));
        let mut rest = before.clone();
        rest.ranked.retain(|ranked| ranked.model != gone);
        rest.excluded.retain(|excluded| excluded.model != gone);
        prop_assert_eq!(ids(&rest), ids(&after));
        prop_assert_eq!(&rest.excluded, &after.excluded);
        for (before, after) in standings(&rest).into_iter().zip(standings(&after)) {
            prop_assert_eq!(before.score, after.score);
            prop_assert_eq!(&before.values, &after.values);
        }
    }

    #[test]
    fn a_dominated_model_never_scores_more_than_its_dominator(Crowd(crowd) in crowd(), points in points()) {
        let ranking = ranking(&crowd, &points, &crowd.models);
        for ranked in &ranking.ranked {
            for id in &ranked.dominated_by {
                let dominator = ranking.ranked.iter().find(|other| other.model == *id).unwrap();
                prop_assert!(standing(ranked).score.low <= standing(dominator).score.low + SAME);
                prop_assert!(standing(ranked).score.high <= standing(dominator).score.high + SAME);
                prop_assert!(!dominator.dominated_by.contains(&ranked.model));
            }
        }
    }

    #[test]
    fn ranks_say_how_many_are_and_may_be_ahead(Crowd(crowd) in crowd(), points in points()) {
        let ranking = ranking(&crowd, &points, &crowd.models);
        let standings = standings(&ranking);
        for mine in &standings {
            let ahead = standings.iter().filter(|other| other.score.low > mine.score.high + SAME).count();
            let not_behind = standings.iter().filter(|other| other.score.high > mine.score.low + SAME).count();
            // A model whose own score is an interval is not ahead of itself.
            let itself = usize::from(mine.score.high > mine.score.low + SAME);
            prop_assert_eq!(mine.rank, Rank { best: 1 + ahead, worst: 1 + not_behind - itself });
            prop_assert!(mine.rank.best <= mine.rank.worst && mine.rank.worst <= standings.len());
        }
    }

    #[test]
    fn the_order_follows_the_certain_score_and_of_level_ones_the_cheaper_is_first(Crowd(crowd) in crowd(), points in points()) {
        let ranking = ranking(&crowd, &points, &crowd.models);
        for pair in ranking.ranked.windows(2).filter(|pair| pair[0].standing.is_some()) {
            let (first, second) = (standing(&pair[0]).score.low, standing(&pair[1]).score.low);
            prop_assert!(first >= second - SAME);
            if (first - second).abs() <= SAME {
                let key = |one: &Ranked| (!one.cost.is_complete(), one.cost.per_month, one.model.clone());
                prop_assert!(key(&pair[0]) < key(&pair[1]), "{first} {second}");
            }
        }
    }

    #[test]
    fn without_any_weight_there_is_no_score_and_the_cheapest_comes_first(Crowd(crowd) in crowd()) {
        let ranking = ranking(&crowd, &[0; 9], &crowd.models);
        prop_assert!(ranking.shares.is_empty() && standings(&ranking).is_empty());
        let key = |ranked: &Ranked| (!ranked.cost.is_complete(), ranked.cost.per_month);
        prop_assert!(ranking.ranked.is_sorted_by_key(key));
    }
}
