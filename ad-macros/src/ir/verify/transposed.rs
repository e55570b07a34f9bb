//! The verifier for the only program that is no function: the reversed statements between `transpose` and `plan`.
//!
//! In: the function whose tables they use, the forward program, its tangents, and the statements. Out: the first thing that is wrong.
//!
//! Invariant: they are well formed when every primal value and piece of memory of the forward program is taken as given,
//! in whichever region it is; `plan` makes that true. No tangent is given: a cotangent depends on primal values and
//! cotangents alone, or the program would not be linear in the cotangent of the result.

use std::collections::HashSet;

use super::*;

/// Checks the reversed statements of `forward`.
pub fn transposed(func: &Func, forward: &Region, tangents: &[Leaf], stmts: &[Stmt]) -> Result<(), String> {
    let defined = |stmts: &[Stmt]| {
        let mut d = Defined::default();
        stmts.iter().for_each(|s| visit::stmt(s, &mut d));
        d
    };
    let (own, outer) = (defined(stmts), defined(&forward.stmts));
    let mut v = Verifier::new(func);
    v.marks = true;
    for k in 0..func.values.len() {
        let value = Value(k as u32);
        let tangent =
            v.linear(value) && (outer.values.contains(&value) || tangents.contains(&Leaf::Value(value)));
        v.values[k] = !tangent && !own.values.contains(&value);
    }
    for k in 0..func.roots.len() {
        let root = Root(k as u32);
        let tangent =
            v.linear_root(root) && (outer.roots.contains(&root) || tangents.contains(&Leaf::Root(root)));
        v.roots[k] = !tangent && !own.roots.contains(&root);
    }
    stmts.iter().try_for_each(|s| v.stmt(s).map_err(|e| format!("{e}, in `{}`", describe(s))))
}

#[derive(Default)]
struct Defined {
    values: HashSet<Value>,
    roots: HashSet<Root>,
}

impl Visitor for Defined {
    fn def_value(&mut self, v: Value) {
        self.values.insert(v);
    }
    fn def_root(&mut self, r: Root) {
        self.roots.insert(r);
    }
}
