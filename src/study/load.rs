//! What a month's work uses, whoever does it: found once for all models.

use super::price::{Sizes, each, hundredths, sizes};
use crate::catalogue::Catalogue;
use crate::decimal::Decimal;
use crate::resolve::{Sought, rate};
use crate::scenario::Market;
use crate::workload::{Dimensions, Growth, Seller, Workload};

/// What a month's work uses.
#[derive(Clone, Debug)]
pub(super) struct Load {
    /// Requests in the month, in hundredths.
    pub(super) requests: i128,
    /// Of the model itself, in hundredths of a unit, in the order of the workload's needs; none where
    /// prompts grow. Of an imported model, for one unit of a copy.
    pub(super) own: Vec<i128>,
    /// What a request is like.
    pub(super) sizes: Sizes,
    /// How prompts grow, where they do.
    pub(super) growth: Option<Growth>,
    /// Tokens of the longest prompt, and of the answer to it.
    pub(super) longest: (u64, u64),
    /// What others are paid in the month.
    pub(super) others: i128,
}

/// Whom the work needs beside the model, each with its prices once they were asked for.
#[derive(Debug)]
pub(super) struct Others<'a> {
    catalogue: &'a Catalogue,
    /// They are bought on demand, whatever tier the model is bought in.
    market: Market,
    known: Vec<Known>,
}

/// The price of one meter of another seller, for one unit; `None` if nobody has published it.
#[derive(Debug)]
struct Known {
    seller: String,
    meter: &'static str,
    each: Option<i128>,
}

impl<'a> Others<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, market: &Market) -> Self {
        Self { catalogue, market: market.clone(), known: Vec::new() }
    }

    /// What a month of this work uses; `None` if something of others has no price, or is too much.
    pub(super) fn load(&mut self, work: &Workload) -> Option<Load> {
        let requests = work.requests();
        let times = |monthly: bool, quantity: Decimal| {
            hundredths(if monthly { quantity } else { quantity.checked_mul(requests)? })
        };
        let mut others = 0_i128;
        for need in work.extras() {
            let Seller::Other(seller) = need.seller else { return None };
            if need.usage.iter().all(|usage| usage.quantity == Decimal::ZERO) {
                continue;
            }
            for usage in need.usage {
                let each = self.each(seller, need.tier, usage.meter)?;
                let paid = each.checked_mul(times(need.monthly, usage.quantity)?)?;
                others = others.checked_add(paid)?;
            }
        }
        let imported = work.imported().map(|import| import.need(1));
        let own = work.needs().into_iter().chain(imported).flat_map(|need| {
            let monthly = need.monthly;
            need.usage.into_iter().map(move |usage| times(monthly, usage.quantity))
        });
        Some(Load {
            requests: hundredths(requests)?,
            own: own.collect::<Option<_>>()?,
            sizes: sizes(&work.dimensions()),
            growth: work.growth(),
            longest: work.longest(),
            others,
        })
    }

    /// What one unit costs that another sells.
    fn each(&mut self, seller: &str, tier: Option<&str>, meter: &'static str) -> Option<i128> {
        if let Some(known) = self.known.iter().find(|known| known.meter == meter && known.seller == seller) {
            return known.each;
        }
        let sought = Sought::new(self.catalogue, &self.market);
        let sought = tier.map_or(sought, |tier| sought.in_tier(tier));
        let offer = sought.offer(self.catalogue.offers_of(seller)).ok();
        let found = offer.and_then(|offer| rate(offer, self.market.date, &Dimensions::default(), meter).ok());
        let each = found.and_then(|found| each(found.rate));
        self.known.push(Known { seller: seller.to_owned(), meter, each });
        each
    }
}
