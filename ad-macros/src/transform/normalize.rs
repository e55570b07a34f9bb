//! Loops with a step become loops over `0..trip` whose body computes the user's index, so that every later
//! stage sees two kinds of loops only: `lo..hi` (either direction) and `while`. Invariant arithmetic leaves the loops.

use crate::ir::build::Builder;
use crate::ir::*;

pub fn normalize(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    region(func, &mut body);
    func.body = body;
    super::hoist::invariants(func);
}

fn region(func: &mut Func, r: &mut Region) {
    let stmts = std::mem::take(&mut r.stmts);
    for mut s in stmts {
        let mut before = Vec::new();
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                region(func, then);
                region(func, otherwise);
            }
            Op::Loop(l) => {
                if let LoopKind::While(cond) = &mut l.kind {
                    region(func, cond);
                }
                region(func, &mut l.body);
                before = unstep(func, l, s.span);
            }
            _ => {}
        }
        r.stmts.append(&mut before);
        r.stmts.push(s);
    }
}

/// `for i in (lo..hi).step_by(s)` is `for k in 0..trip { i = lo + k * s }`, with `trip` the ceiling of the
/// quotient; from the end, `i = hi - 1 - k * s`.
fn unstep(func: &mut Func, l: &mut Loop, span: proc_macro2::Span) -> Vec<Stmt> {
    let LoopKind::Range { index, lo, hi, step: Some(step), rev } = l.kind else { return Vec::new() };
    let ty = func.value(index).ty.clone();
    let mut b = Builder::new(func, span);
    let zero = b.atom("0", ty.clone());
    let one = b.atom("1", ty.clone());
    let some = b.binary("<", lo, hi, Ty::Bool, "some");
    let width = b.binary("-", hi, lo, ty.clone(), "width");
    let last = b.binary("-", width, one, ty.clone(), "last");
    let whole = b.binary("/", last, step, ty.clone(), "whole");
    let count = b.binary("+", whole, one, ty.clone(), "count");
    // The arithmetic may only run where `lo < hi`: it would underflow elsewhere.
    let arithmetic = b.stmts.split_off(3);
    let trip = b.func.new_value("trip", ty.clone(), false);
    let then = Region { stmts: arithmetic, yields: vec![count], diverges: false };
    let otherwise = Region { stmts: vec![], yields: vec![zero], diverges: false };
    b.stmts.push(Stmt { results: vec![trip], op: Op::If { cond: some, then, otherwise }, span });
    let before = std::mem::take(&mut b.stmts);

    let k = b.func.new_value("k", ty.clone(), false);
    let offset = b.binary("*", k, step, ty.clone(), "offset");
    if rev {
        let end = b.binary("-", hi, one, ty.clone(), "end");
        b.stmts.push(Stmt {
            results: vec![index],
            op: Op::Pure(Pure::Binary("-", Operand::Value(end), Operand::Value(offset))),
            span,
        });
    } else {
        b.stmts.push(Stmt {
            results: vec![index],
            op: Op::Pure(Pure::Binary("+", Operand::Value(lo), Operand::Value(offset))),
            span,
        });
    }
    let mut stmts = std::mem::take(&mut b.stmts);
    stmts.append(&mut l.body.stmts);
    l.body.stmts = stmts;
    l.kind = LoopKind::Range { index: k, lo: zero, hi: trip, step: None, rev: false };
    before
}
