//! Two parts of one sequence that a call gets by `&mut`: `rot(a, b)` of `let [a, b] = row`.
//!
//! The user's references are disjoint; what is generated names both parts by their indices, and two elements of one
//! sequence cannot be borrowed at once. So a scalar is lent as a copy, which is stored back after the call. Parts
//! that are memory themselves are borrowed as they are: where rustc cannot tell them apart, the code does not compile.

use super::Cx;
use super::env::{Item, LPlace, Loc};
use super::types::Type;
use crate::ir::{Arg, Op, Place, Proj};

/// The place, and its copy.
pub type Copied = (Place, LPlace);

impl Cx<'_> {
    /// Lends copies of scalars of which another part of the same sequence is lent, too.
    pub fn lend_copies(&mut self, args: &mut [Arg]) -> Vec<Copied> {
        let places: Vec<Option<Place>> = args
            .iter()
            .map(|a| match a {
                Arg::Ref(p) | Arg::RefMut(p) => Some(p.clone()),
                _ => None,
            })
            .collect();
        let mut copied = Vec::new();
        for (k, arg) in args.iter_mut().enumerate() {
            let Arg::RefMut(p) = arg else { continue };
            let meets = |(j, q): (usize, &Option<Place>)| j != k && q.as_ref().is_some_and(|q| meet(p, q));
            if !places.iter().enumerate().any(meets) {
                continue;
            }
            let Some(ty) = self.scalar_at(p) else { continue };
            let part = LPlace { loc: Loc::Mem(p.clone()), ty: ty.clone() };
            let v = self.read(Item::Place(part));
            let name = self.func.value(v).name.clone();
            let copy = self.fresh_root(crate::ir::Init::Value(v), ty, &name);
            if let Loc::Mem(place) = &copy.loc {
                let lent = std::mem::replace(arg, Arg::RefMut(place.clone()));
                if let Arg::RefMut(p) = lent {
                    copied.push((p, copy));
                }
            }
        }
        copied
    }

    /// What the call left in the copies.
    pub fn store_back(&mut self, copied: Vec<Copied>) {
        for (place, copy) in copied {
            let v = self.read(Item::Place(copy));
            self.stmt(Op::Store(place, v));
        }
    }

    /// The type of a scalar in memory.
    fn scalar_at(&mut self, p: &Place) -> Option<Type> {
        let mut ty = self.root_type(p.root);
        for proj in &p.proj {
            ty = match (proj, self.infer.shallow(&ty)) {
                (Proj::Index(_), t) => t.elem()?.clone(),
                (Proj::Range(..), t) => Type::Slice(Box::new(t.elem()?.clone())),
                (Proj::Field(k), Type::Tuple(parts)) => parts.get(k.parse::<usize>().ok()?)?.clone(),
                (Proj::Field(_), _) => return None,
            };
        }
        self.is_scalar_type(&ty).then_some(ty)
    }
}

/// Whether two places are parts of one sequence, as far as their text goes.
fn meet(p: &Place, q: &Place) -> bool {
    if p.root != q.root {
        return false;
    }
    let differ = p.proj.iter().zip(&q.proj).find(|(a, b)| a != b);
    !matches!(differ, Some((Proj::Field(_), Proj::Field(_))))
}
