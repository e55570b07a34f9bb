//! Sorting: the order is constant, what is put into it is not.
//!
//! `v.sort_by(cmp)` finds the order of the indices with the user's own comparison, by `ad_runtime::order_by`, and moves the
//! elements. Where two elements change places the function has a kink; between such points the order does not change.
//!
//! Methods that decide something about a sequence (where a value would stand, whether it is sorted) are like comparisons:
//! they may read what is active, and have no derivative.

use quote::ToTokens;

use super::Cx;
use super::env::{Item, LPlace, Loc};
use super::types::{Kind, Type};
use crate::ir::{Init, Operand, Place, Pure};

/// What the runtime's search for an order is called.
const ORDER: &str = "::ad_runtime::order_by";

/// The method gives an index, or says whether something holds.
pub fn decides(name: &str) -> bool {
    result_of(name).is_some()
}

/// Whether a template is the search for an order.
pub fn is_order(pieces: &[String]) -> bool {
    pieces.first().is_some_and(|p| p.starts_with(ORDER))
}

fn result_of(name: &str) -> Option<Type> {
    Some(match name {
        "partition_point" => Type::usize(),
        "is_sorted" | "is_sorted_by" | "is_sorted_by_key" => Type::Bool,
        "contains" | "starts_with" | "ends_with" => Type::Bool,
        "binary_search_by" | "binary_search_by_key" => {
            Type::Result(Box::new(Type::usize()), Box::new(Type::usize()))
        }
        _ => return None,
    })
}

impl Cx<'_> {
    /// The method as text, where it decides something.
    pub fn deciding_method(&mut self, place: &Place, m: &syn::ExprMethodCall) -> Option<Item> {
        let name = m.method.to_string();
        let ty = result_of(&name)?;
        let (method, args) = (&m.method, &m.args);
        let Pure::Template { mut pieces, args: mut holes } = self.template(quote::quote!(.#method(#args)))
        else {
            return None;
        };
        pieces.insert(0, String::new());
        holes.insert(0, Operand::Place(place.clone()));
        let text = Pure::Template { pieces, args: holes };
        if self.is_sum_type(&ty) {
            return Some(Item::Fresh(Init::Pure(text), ty));
        }
        Some(Item::Value(self.pure(text, &name, ty)))
    }

    /// `v.sort_by(cmp)`, `v.sort_by_key(key)` of what may be active.
    pub fn sorted(&mut self, p: &LPlace, place: &Place, m: &syn::ExprMethodCall) -> Option<Item> {
        let suffix = match m.method.to_string().as_str() {
            "sort_by" | "sort_unstable_by" => "",
            "sort_by_key" | "sort_by_cached_key" | "sort_unstable_by_key" => "_key",
            _ => return None,
        };
        let elem = self.infer.shallow(&p.ty).elem().cloned()?;
        // What is constant is sorted by the method itself.
        let integer = matches!(self.infer.kind(&elem), Some(Kind::Int)) || self.is_int(&elem);
        if integer || matches!(self.infer.shallow(&elem), Type::Bool | Type::Opaque(_)) {
            return None;
        }
        let f = m.args.first()?;
        let Pure::Template { mut pieces, args: mut holes } = self.template(f.to_token_stream()) else {
            return None;
        };
        pieces[0].insert_str(0, ", ");
        pieces.insert(0, format!("{ORDER}{suffix}("));
        if let Some(last) = pieces.last_mut() {
            last.push(')');
        }
        holes.insert(0, Operand::Ref(place.clone()));
        let order = Init::Pure(Pure::Template { pieces, args: holes });
        let order = self.fresh_root(order, Type::Vec(Box::new(Type::usize())), "order");
        let unsorted = self.owned_copy(LPlace { loc: Loc::Mem(place.clone()), ty: p.ty.clone() });
        let unsorted = self.memory(unsorted, "unsorted");
        let (lo, hi) = (self.int(0), self.len_of(p));
        self.count_loop(lo, hi, &mut |cx, i| {
            let from = cx.index(order.clone(), i);
            let from = cx.read(Item::Place(from));
            let from = cx.index(unsorted.clone(), from);
            let to = cx.index(p.clone(), i);
            let item = cx.settle(Item::Place(from));
            cx.set_place(to, item);
        });
        Some(Item::unit())
    }
}
