//! TypeScript declarations of everything that crosses to the page.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};
use weighbridge::{
    Answer, Course, CourseCheck, Coverage, Decimal, Detail, Kind, Listing, Model, Outline, Service, Tariff,
};

/// The declarations of an answer, a catalogue, and everything in them, by name.
pub fn declarations() -> String {
    let mut collected = Collected::new();
    collected.visit::<Answer>();
    collected.visit::<Detail>();
    collected.visit::<Course>();
    collected.visit::<weighbridge::study::doubt::Doubt>();
    collected.visit::<weighbridge::study::frontier::Frontier>();
    collected.visit::<weighbridge::study::values::Valued>();
    collected.visit::<weighbridge::study::pace::Pace>();
    collected.visit::<weighbridge::study::near::Near>();
    collected.visit::<weighbridge::study::part::PartBill>();
    collected.visit::<weighbridge::study::turning::Turning>();
    collected.visit::<weighbridge::study::tuned::Tuned>();
    collected.visit::<weighbridge::study::inverse::Inverse>();
    collected.visit::<weighbridge::study::inverse::Beats>();
    collected.visit::<weighbridge::study::spread::Outlook>();
    collected.visit::<weighbridge::study::ways::Ways>();
    collected.visit::<weighbridge::study::month::Month>();
    collected.visit::<weighbridge::study::weigh::Weighing>();
    collected.visit::<weighbridge::study::weigh::Preset>();
    collected.visit::<CourseCheck>();
    collected.visit::<Kind>();
    collected.visit::<Outline<'static>>();
    collected.visit::<Model>();
    collected.visit::<Service>();
    collected.visit::<Listing>();
    collected.visit::<Coverage>();
    collected.visit::<Tariff>();
    collected.visit::<Decimal>();
    collected.text("types")
}

/// The declarations of what becomes of a file that a reader opens.
pub fn import_declarations() -> String {
    let mut collected = Collected::new();
    collected.visit::<weighbridge_import::Summary>();
    collected.visit::<weighbridge_import::Fault>();
    collected.text("import-types")
}

struct Collected {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl Collected {
    fn new() -> Self {
        Self { config: Config::new().with_large_int("number"), by_name: BTreeMap::new() }
    }

    fn text(self, command: &str) -> String {
        let head =
            format!("// Made from the Rust types by `cargo run -p xtask -- {command}`. Do not edit.\n");
        self.by_name.into_values().fold(head, |text, declaration| format!("{text}\n{declaration}\n"))
    }
}

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own have a place to be exported to; others are spelt out in full.
        let is_new = T::output_path().is_some() && !self.by_name.contains_key(&T::ident(&self.config));
        if is_new {
            let docs = T::docs().unwrap_or_default();
            let declaration = format!(
                "{docs}export {}",
                T::decl(&self.config).replace(", };", ",\n};").replace("{ \n", "{\n")
            );
            self.by_name.insert(T::ident(&self.config), declaration);
            T::visit_dependencies(self);
        }
    }
}
