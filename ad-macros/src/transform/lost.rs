//! Stores of what varies into a constant parameter: the derivative would be lost there.
//!
//! In: the user's function, lowered. Out: where each such store is, with the parameter's name.
//!
//! Deliberately absent: what a call writes; the callee refuses it for itself.

use proc_macro2::Span;

use super::activity::Activity;
use crate::ir::*;

pub fn stores(func: &Func) -> Vec<(Span, String)> {
    let active = Activity::of(func);
    let mut found = Vec::new();
    region(func, &active, &func.body, &mut found);
    found
}

fn region(func: &Func, active: &Activity, r: &Region, found: &mut Vec<(Span, String)>) {
    for s in &r.stmts {
        let to = match &s.op {
            Op::Store(p, v) | Op::Add(p, v) | Op::Fill(p, v) if active.value(*v) => p,
            Op::Assign(p, i) | Op::Push(p, i) if active.init(func, i) => p,
            Op::CopyFrom(p, from) | Op::AddAll(p, from) if active.place(func, from) => p,
            Op::Swap(a, b) if active.place(func, a) => b,
            Op::Swap(a, b) if active.place(func, b) => a,
            Op::If { then, otherwise, .. } => {
                [then, otherwise].into_iter().for_each(|arm| region(func, active, arm, found));
                continue;
            }
            Op::Loop(l) => {
                region(func, active, &l.body, found);
                continue;
            }
            _ => continue,
        };
        if active.constant[to.root.0 as usize] && func.place_ty(to).may_be_active() {
            found.push((s.span, func.root(to.root).name.clone()));
        }
    }
}
