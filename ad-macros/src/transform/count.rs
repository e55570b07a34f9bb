//! Loops that do not simply run over `lo..hi` get a counter, so that the reversed loop knows how often to run:
//! a carried `k` that starts at 0 and a result that is the number of started iterations. Where nobody
//! needs it, dead-code elimination takes it out again.

use std::collections::HashMap;

use crate::ir::build::Builder;
use crate::ir::*;

/// The number of iterations of each counted loop, by its counter.
pub type Trips = HashMap<Value, Value>;

pub fn count(func: &mut Func) -> Trips {
    let mut trips = Trips::new();
    let mut body = std::mem::take(&mut func.body);
    region(func, &mut body, &mut trips);
    func.body = body;
    trips
}

fn region(func: &mut Func, r: &mut Region, trips: &mut Trips) {
    for mut s in std::mem::take(&mut r.stmts) {
        let mut before = Vec::new();
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                region(func, then, trips);
                region(func, otherwise, trips);
            }
            Op::Loop(l) => {
                region(func, &mut l.body, trips);
                let counted = matches!(l.kind, LoopKind::While(_)) || l.exit.is_some();
                if counted && !l.body.diverges {
                    let mut b = Builder::new(func, s.span);
                    let zero = b.atom("0usize", Ty::usize());
                    before = std::mem::take(&mut b.stmts);
                    let param = b.func.new_value("k", Ty::usize(), false);
                    let one = b.atom("1usize", Ty::usize());
                    let next = b.binary("+", param, one, Ty::usize(), "k");
                    l.body.stmts.append(&mut b.stmts);
                    let trip = func.new_value("trips", Ty::usize(), false);
                    // Behind the primal results, before the tangents: the order of carried values is free.
                    l.carried.push(Carried { param, init: zero });
                    l.body.yields.push(next);
                    s.results.push(trip);
                    trips.insert(param, trip);
                }
            }
            _ => {}
        }
        r.stmts.append(&mut before);
        r.stmts.push(s);
    }
}
