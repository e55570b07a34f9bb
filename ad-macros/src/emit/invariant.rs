//! Removes carried values that no iteration changes: they are the values that the loop starts with.
//!
//! In: a function. Out: the same without such values. It is done before emission, since a variable that is declared
//! `mut` and never assigned reads badly, and rustc warns of it.

use std::collections::HashMap;

use crate::ir::visit::Rename;
use crate::ir::*;

pub fn remove(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    let mut same = HashMap::new();
    region(&mut body, &mut same);
    if !same.is_empty() {
        let rename = Rename { value: &|v| resolve(&same, v), root: &|r| r, place: &|_| {} };
        rename.region(&mut body);
        rename.tree(&mut func.result);
    }
    func.body = body;
}

fn resolve(same: &HashMap<Value, Value>, v: Value) -> Value {
    let mut v = v;
    while let Some(&w) = same.get(&v) {
        v = w;
    }
    v
}

fn region(r: &mut Region, same: &mut HashMap<Value, Value>) {
    for s in &mut r.stmts {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                region(then, same);
                region(otherwise, same);
            }
            Op::Loop(l) => {
                if let LoopKind::While(cond) = &mut l.kind {
                    region(cond, same);
                }
                region(&mut l.body, same);
                looped(l, &mut s.results, same);
            }
            _ => {}
        }
    }
}

fn looped(l: &mut Loop, results: &mut Vec<Value>, same: &mut HashMap<Value, Value>) {
    if l.body.diverges || l.body.yields.len() != l.carried.len() || results.len() != l.carried.len() {
        return;
    }
    for k in (0..l.carried.len()).rev() {
        let Carried { param, init } = l.carried[k];
        if resolve(same, l.body.yields[k]) == param {
            same.insert(param, init);
            same.insert(results[k], init);
            l.carried.remove(k);
            l.body.yields.remove(k);
            results.remove(k);
        }
    }
}
