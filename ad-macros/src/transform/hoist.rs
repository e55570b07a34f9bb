//! Loop-invariant arithmetic moves before its loop: what is the same in each iteration is computed once, and is kept
//! once for the backward pass.
//!
//! Only floating-point operations move: they have no effect but their result, so it does not matter whether the loop
//! runs at all. Integer arithmetic may overflow, and stays.

use std::collections::HashSet;

use crate::ir::visit::{self, Visitor};
use crate::ir::*;

pub fn invariants(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    region(func, &mut body);
    func.body = body;
}

fn region(func: &Func, r: &mut Region) {
    for mut s in std::mem::take(&mut r.stmts) {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                region(func, then);
                region(func, otherwise);
            }
            Op::Loop(l) => {
                region(func, &mut l.body);
                r.stmts.append(&mut hoisted(func, l));
            }
            _ => {}
        }
        r.stmts.push(s);
    }
}

/// Takes the invariant statements out of the loop.
fn hoisted(func: &Func, l: &mut Loop) -> Vec<Stmt> {
    let mut inside = Defined(HashSet::new());
    inside.0.extend(l.carried.iter().map(|c| c.param));
    if let LoopKind::Range { index, .. } = l.kind {
        inside.0.insert(index);
    }
    visit::region(&l.body, &mut inside);
    let mut inside = inside.0;
    // Constants move where something needs them.
    let constants: HashSet<Value> =
        l.body.stmts.iter().filter(|s| is_atom(s)).map(|s| s.results[0]).collect();
    let mut moving: HashSet<Value> = HashSet::new();
    for s in &l.body.stmts {
        let movable = match &s.op {
            Op::Prim(..) => func.value(s.results[0]).ty.is_float(),
            Op::Cast(_) | Op::StopGradient(_) => true,
            _ => false,
        };
        let mut used = Used(Vec::new());
        visit::stmt(s, &mut used);
        let outside = |v: &Value| s.results.contains(v) || !inside.contains(v) || constants.contains(v);
        if !movable || used.0.is_empty() || !used.0.iter().all(outside) {
            continue;
        }
        // An operation on constants alone is folded anyway.
        if used.0.iter().all(|v| constants.contains(v)) {
            continue;
        }
        moving.extend(used.0.iter().filter(|v| constants.contains(v)));
        moving.extend(&s.results);
        inside.retain(|v| !s.results.contains(v));
    }
    let (out, rest) = std::mem::take(&mut l.body.stmts)
        .into_iter()
        .partition(|s| s.results.len() == 1 && moving.contains(&s.results[0]));
    l.body.stmts = rest;
    out
}

fn is_atom(s: &Stmt) -> bool {
    matches!(s.op, Op::Pure(Pure::Atom(_)))
}

struct Defined(HashSet<Value>);
impl Visitor for Defined {
    fn def_value(&mut self, v: Value) {
        self.0.insert(v);
    }
}

struct Used(Vec<Value>);
impl Visitor for Used {
    fn value(&mut self, v: Value) {
        self.0.push(v);
    }
}
