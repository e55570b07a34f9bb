//! Calls of differentiable functions and of their derivatives.
//!
//! A chain of forms is a path through companions: `[Fwd]` is `<h>::AD.fwd(..)`, `[Fwd, Bwd]` is the backward pass of
//! the forward pass, `<h as Nested>::FWD.bwd(..)`, and so on to any depth. All of a call's tokens stand at the
//! user's call, so that what rustc says about a missing derivative is said there.

use super::body::Emitter;
use super::code::{Expr, Item, Pat};
use super::facts::RegionId;
use crate::ir::*;

impl<'f> Emitter<'f> {
    pub fn call(&mut self, s: &'f Stmt, c: &'f Call, _region: RegionId) {
        let pos = self.facts.pos(s);
        let derivative = !c.callee.chain.is_empty();
        let args = c.args.iter().map(|a| self.arg(a, pos, derivative)).collect();
        let callee = self.callee(&c.callee);
        let call = self.at(s.span, Expr::Call(callee, args));
        if c.result == Tree::unit() {
            return self.push(Item::Do(call));
        }
        let pat = self.result_pattern(&c.result, pos);
        for leaf in c.result.leaves() {
            if let Some(var) = self.leaf_var(leaf) {
                self.note(var, true);
            }
        }
        self.push(Item::Let { pat, ty: None, init: call });
    }

    /// Companions take some arguments as `impl Trait`, for which Rust neither reborrows nor coerces.
    fn arg(&mut self, a: &Arg, pos: u32, derivative: bool) -> Expr {
        let exclusive =
            |e: &Self, p: &Place| derivative && p.proj.is_empty() && e.func.root(p.root).hold == Hold::RefMut;
        match a {
            Arg::Value(t) => self.tree_at(t, pos),
            Arg::Ref(p) if exclusive(self, p) => Expr::unary("&", self.place(p)),
            Arg::RefMut(p) | Arg::Accumulate(p) if exclusive(self, p) && self.used_after(p.root, pos) => {
                Expr::unary("&mut ", self.place(p))
            }
            Arg::Ref(p) => self.lend(p, false),
            Arg::RefMut(p) | Arg::Accumulate(p) => self.lend(p, true),
            Arg::Lend(Tree::Leaf(Leaf::Root(r))) => self.lend(&Place::from(*r), false),
            Arg::Lend(Tree::Tuple(parts)) => {
                let parts = parts.iter().map(|t| self.fitted(t, pos)).collect();
                Expr::unary("&", Expr::Tuple(parts))
            }
            Arg::Lend(t) => Expr::unary("&", self.tree_at(t, pos)),
            Arg::Zero | Arg::NoAccumulator => Expr::atom("::ad_runtime::Zero"),
        }
    }

    /// What is passed for a cotangent of the callee's arguments. It may have been read from a constant field of a tangent,
    /// where only the callee knows what its zero looks like.
    fn fitted(&mut self, t: &Tree<Leaf>, pos: u32) -> Expr {
        let e = self.tree_at(t, pos);
        match t {
            Tree::Leaf(Leaf::Value(v))
                if self.func.value(*v).ty.is_field_of_tangent() && !e.is_zero() && !e.is_default() =>
            {
                Expr::call("::ad_runtime::fit", vec![e])
            }
            _ => e,
        }
    }

    fn result_pattern(&mut self, t: &Tree<Leaf>, pos: u32) -> Pat {
        match t {
            Tree::Leaf(Leaf::Value(v)) => self.pattern_of(*v),
            Tree::Leaf(Leaf::Root(r)) => {
                let var = self.vars.root(*r);
                if self.used_after(*r, pos) { Pat::Var(var) } else { Pat::Wild }
            }
            Tree::Tuple(ts) => {
                let pats: Vec<Pat> = ts.iter().map(|t| self.result_pattern(t, pos)).collect();
                if !pats.is_empty() && pats.iter().all(|p| *p == Pat::Wild) {
                    Pat::Wild
                } else {
                    Pat::Tuple(pats)
                }
            }
        }
    }

    /// The text before the arguments.
    fn callee(&mut self, c: &Callee) -> String {
        let turbofish = c.turbofish.as_ref().map_or(String::new(), |t| format!("::{}", self.turbofish(t)));
        let Some((last, steps)) = c.chain.split_last() else {
            return format!("{}{turbofish}", self.table.frag(&c.path));
        };
        if let Some(bound) = &c.bound {
            return format!(
                "<{}>::{}",
                self.table.frag(&bound.ty),
                crate::api::passes::function(&bound.method, steps, *last)
            );
        }
        let path = self.table.frag(c.companion());
        let companion = match steps.split_last() {
            None => format!("<{path}>::AD"),
            Some((own, outer)) => {
                let ty =
                    outer.iter().fold(path, |ty, f| format!("<{ty} as ::ad_runtime::Nested>::{}", ty_of(*f)));
                format!("<{ty} as ::ad_runtime::Nested>::{}", const_of(*own))
            }
        };
        format!("{companion}.{}{turbofish}", method_of(*last))
    }
}

fn ty_of(f: Form) -> &'static str {
    match f {
        Form::Fwd => "Fwd",
        Form::Bwd => "Bwd",
        Form::Jvp => "Jvp",
    }
}

fn const_of(f: Form) -> &'static str {
    match f {
        Form::Fwd => "FWD",
        Form::Bwd => "BWD",
        Form::Jvp => "JVP",
    }
}

fn method_of(f: Form) -> &'static str {
    match f {
        Form::Fwd => "fwd",
        Form::Bwd => "bwd",
        Form::Jvp => "jvp",
    }
}
