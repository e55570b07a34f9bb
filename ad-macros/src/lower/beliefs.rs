//! Operators on values whose types belong to other items: numbers, until the function says otherwise.
//!
//! `a.pos - b.pos` may be a subtraction of numbers or of the user's vectors. It is taken for numbers; where what came of it
//! is then used as numbers are not (`(a.pos - b.pos).norm()`, `force += a.pos - b.pos`, `let d: Vec3 = a.pos - b.pos`), the name
//! of the type of `pos` is noted, and the function is lowered again with the belief that this is a type with operators.
//!
//! In: the uses, while the body is lowered. Out: names of types. Of a product the left factor is taken for the vector
//! where it may be one. Where a belief is wrong, the generated code does not compile.

use std::collections::{HashMap, HashSet};

use super::Cx;
use super::env::{Item, LPlace};
use super::types::{Kind, Type};
use crate::ir::Value;

#[derive(Default)]
pub struct Beliefs {
    /// Types with operators, by name.
    pub held: HashSet<String>,
    /// What this lowering found out.
    pub found: HashSet<String>,
    /// The names of the types that a value which was taken for a number may be of.
    candidates: HashMap<Value, Vec<String>>,
}

impl Cx<'_> {
    /// An operand whose type is believed to have operators, as one of that type.
    pub fn believed(&mut self, item: Item) -> Item {
        let name = |cx: &mut Self, p: &LPlace| {
            let named = cx.open_place(p)?;
            cx.beliefs.held.contains(&text(&named.ty)?).then_some(named)
        };
        match item {
            Item::Place(p) => Item::Place(name(self, &p).unwrap_or(p)),
            Item::Ref(p, m) => Item::Ref(name(self, &p).unwrap_or(p), m),
            item => item,
        }
    }

    /// The target of a compound assignment is of a type that is believed to have operators.
    pub fn is_believed_target(&mut self, left: &syn::Expr) -> bool {
        if self.beliefs.held.is_empty() {
            return false;
        }
        let item = self.expr(left, None);
        let item = self.believed(item);
        self.live() && self.is_user_item(&item)
    }

    /// What a call returned, of a type that is believed to have operators.
    pub fn is_believed(&mut self, v: Value) -> bool {
        !self.beliefs.held.is_empty()
            && self.value_name(v).is_some_and(|n| self.beliefs.held.contains(&n.0.to_string()))
    }

    /// Before `item` is read as a number: the names that its type may have.
    pub fn candidates(&mut self, item: &Item) -> Vec<String> {
        match item {
            Item::Place(p) | Item::Ref(p, _) => {
                self.open_place(p).and_then(|p| text(&p.ty)).into_iter().collect()
            }
            Item::Value(v) => match self.beliefs.candidates.get(v) {
                Some(names) => names.clone(),
                None => self.value_name(*v).map(|n| n.0.to_string()).into_iter().collect(),
            },
            Item::VarRef(v, path, _) => {
                let slot = self.slot(*v, path);
                self.candidates(&slot)
            }
            _ => Vec::new(),
        }
    }

    pub fn remember(&mut self, v: Value, names: Vec<String>) {
        if !names.is_empty() {
            self.beliefs.candidates.entry(v).or_insert(names);
        }
    }

    /// `r` is `a op b` of numbers, as far as is known.
    pub fn combined(&mut self, op: &str, a: Value, b: Value, r: Value) {
        let of = |v: &Value| self.beliefs.candidates.get(v).cloned().unwrap_or_default();
        let (left, right) = (of(&a), of(&b));
        let names = match op {
            "+" | "-" => left.into_iter().chain(right).collect(),
            "*" if left.is_empty() => right,
            "*" | "/" => left,
            _ => return,
        };
        self.remember(r, names);
    }

    /// The item is used as no number is.
    pub fn discover(&mut self, item: &Item) {
        let names = self.candidates(item);
        self.beliefs.found.extend(names);
    }

    /// A place of a type that nothing tells but its origin.
    fn open_place(&mut self, p: &LPlace) -> Option<LPlace> {
        let open =
            matches!(self.infer.shallow(&p.ty), Type::Var(_)) && self.infer.kind(&p.ty) == Some(Kind::Any);
        if open { self.named_place(p) } else { None }
    }
}

fn text(ty: &Type) -> Option<String> {
    match ty {
        Type::Named(n) => Some(n.0.to_string()),
        _ => None,
    }
}
