//! The facts of one model.

use super::Fact;
use core::ops::Deref;
use serde::{Serialize, Serializer};

/// The facts of one model, in the order of its file, found by their keys.
///
/// Every answer asks every model for many facts, and most models for some that nobody has published. A
/// mark of each key, one byte, lies beside those of the others, so that all are looked through at once:
/// with thousands of models it is the way to memory that takes time.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Facts {
    all: Vec<Fact>,
    marks: Vec<u8>,
}

impl Facts {
    /// The fact of this kind; `None` where nobody has published it.
    pub fn of(&self, key: &str) -> Option<&Fact> {
        let wanted = mark(key);
        let mut marked = self.marks.iter().zip(&self.all).filter(|(mark, _)| **mark == wanted);
        marked.find(|(_, fact)| fact.key == key).map(|(_, fact)| fact)
    }

    /// The facts, to be changed in anything but their keys.
    pub fn iter_mut(&mut self) -> core::slice::IterMut<'_, Fact> {
        self.all.iter_mut()
    }

    /// Keeps those that are as wanted.
    pub fn retain(&mut self, is_wanted: impl FnMut(&Fact) -> bool) {
        let mut all = core::mem::take(&mut self.all);
        all.retain(is_wanted);
        *self = all.into();
    }
}

impl From<Vec<Fact>> for Facts {
    fn from(all: Vec<Fact>) -> Self {
        Self { marks: all.iter().map(|fact| mark(&fact.key)).collect(), all }
    }
}

impl From<Facts> for Vec<Fact> {
    fn from(facts: Facts) -> Self {
        facts.all
    }
}

impl Deref for Facts {
    type Target = [Fact];

    fn deref(&self) -> &[Fact] {
        &self.all
    }
}

impl<'a> IntoIterator for &'a Facts {
    type Item = &'a Fact;
    type IntoIter = core::slice::Iter<'a, Fact>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

impl<'a> IntoIterator for &'a mut Facts {
    type Item = &'a mut Fact;
    type IntoIter = core::slice::IterMut<'a, Fact>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter_mut()
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.all.serialize(serializer)
    }
}

/// Few keys of a catalogue have the same.
fn mark(key: &str) -> u8 {
    key.bytes().rev().take(4).fold(key.len().to_le_bytes()[0], |mark, byte| mark.wrapping_mul(31) ^ byte)
}

#[cfg(test)]
mod tests {
    use super::Facts;
    use crate::catalogue::{Fact, Value};

    /// Facts of these keys, the first of them yes.
    fn facts(keys: &[&str]) -> Facts {
        let fact = |(at, key): (usize, &&str)| Fact {
            key: (*key).to_owned(),
            value: Value::YesNo(at == 0),
            ..Fact::default()
        };
        keys.iter().enumerate().map(fact).collect::<Vec<_>>().into()
    }

    #[test]
    fn each_is_found_by_its_key_and_no_other() {
        // Those of licences have the same mark, which is of the length and the last letters.
        let all = facts(&["languages", "language_codes", "", "a", "b_licence", "d_licence", "xb_licence"]);
        assert!(all.iter().all(|fact| all.of(&fact.key) == Some(fact)));
        assert_eq!(all.of("licence"), None);
        assert_eq!(all.of("c_licence"), None);
    }

    #[test]
    fn of_two_with_one_key_the_first_is_found() {
        assert_eq!(facts(&["a", "b", "a"]).of("a").map(|fact| &fact.value), Some(&Value::YesNo(true)));
    }

    #[test]
    fn what_is_not_kept_is_not_found() {
        let mut kept = facts(&["a", "b", "c"]);
        kept.retain(|fact| fact.key != "b");
        assert_eq!(kept.of("b"), None);
        assert_eq!(kept.of("c").map(|fact| fact.key.as_str()), Some("c"));
        assert_eq!(kept.len(), 2);
    }
}
