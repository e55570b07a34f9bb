//! Conditions with `let`, and `match`: chains of `If`s in the order of the arms.

use syn::spanned::Spanned;
use syn::{BinOp, Expr, Pat};

use super::Cx;
use super::env::Item;
use super::place::strip;
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::Value;

/// A condition and the patterns that it binds where it holds.
pub struct Condition {
    pub value: Value,
    lets: Vec<(Pat, Item)>,
}

impl Condition {
    pub fn binds_nothing(&self) -> bool {
        self.lets.is_empty()
    }
    /// Makes the names of the condition's patterns known.
    pub fn bind(&self, cx: &mut Cx<'_>) {
        for (p, i) in &self.lets {
            cx.bind(p, i.clone());
        }
    }
}

impl Cx<'_> {
    /// The condition of an `if` or `while` before these statements, which may contain `let`.
    pub fn condition(&mut self, e: &Expr, body: &[syn::Stmt]) -> Condition {
        if !has_let(e) {
            let value = self.scalar(e, Some(&Type::Bool));
            return Condition { value, lets: Vec::new() };
        }
        let mut lets = Vec::new();
        let value = self.chain(e, &mut lets, body);
        let value = value.unwrap_or_else(|| self.bool(true));
        Condition { value, lets }
    }

    /// `a && let P = e && b`; `None` where it always holds.
    fn chain(&mut self, e: &Expr, lets: &mut Vec<(Pat, Item)>, body: &[syn::Stmt]) -> Option<Value> {
        match strip(e) {
            Expr::Binary(b) if matches!(b.op, BinOp::And(_)) && has_let(e) => {
                let left = self.chain(&b.left, lets, body);
                let outer = self.scope.clone();
                let so_far = std::mem::take(lets);
                let mut more = Vec::new();
                let both = match left {
                    None => {
                        so_far.iter().for_each(|(p, i)| self.bind(p, i.clone()));
                        self.chain(&b.right, &mut more, body)
                    }
                    left if has_let(&b.right) => {
                        // The scrutinee is evaluated unconditionally only where that cannot fail.
                        so_far.iter().for_each(|(p, i)| self.bind(p, i.clone()));
                        let right = self.chain(&b.right, &mut more, body);
                        self.and(left, right)
                    }
                    left => self.and_then(left, |cx| {
                        so_far.iter().for_each(|(p, i)| cx.bind(p, i.clone()));
                        Some(cx.scalar(&b.right, Some(&Type::Bool)))
                    }),
                };
                self.scope = outer;
                lets.extend(so_far);
                lets.extend(more);
                both
            }
            Expr::Let(l) => {
                let item = self.matched_before(l, body);
                let item = self.steady(item);
                let value = self.test(&l.pat, &item);
                lets.push(((*l.pat).clone(), item));
                value
            }
            other => Some(self.scalar(other, Some(&Type::Bool))),
        }
    }

    /// A `let` where only a condition can stand (`a || let ..` is rustc's error).
    pub fn let_condition(&mut self, l: &syn::ExprLet) -> Value {
        let item = self.matched(&l.expr, std::iter::once(&*l.pat));
        let value = self.test(&l.pat, &item);
        value.unwrap_or_else(|| self.bool(true))
    }

    /// Memory that does not exist yet begins to, so that a pattern can look at it twice.
    pub fn steady(&mut self, item: Item) -> Item {
        match item {
            Item::Fresh(init, ty) => Item::Place(self.fresh_root(init, ty, "v")),
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|i| self.steady(i)).collect()),
            other => self.settle(other),
        }
    }

    pub fn match_expr(&mut self, m: &syn::ExprMatch, hint: Option<&Type>) -> Item {
        let item = self.matched_by(&m.expr, &m.arms);
        if !self.live() {
            return Item::Never;
        }
        let item = self.as_enum(item, &m.arms);
        let item = self.steady(item);
        m.arms.iter().for_each(|a| self.refuse_cfg(&a.attrs));
        let arms = self.plain_arms(&m.arms);
        self.arms(&arms, &item, hint, m)
    }

    fn arms(&mut self, arms: &[syn::Arm], item: &Item, hint: Option<&Type>, m: &syn::ExprMatch) -> Item {
        let Some((arm, rest)) = arms.split_first() else {
            return self.fail(m.match_token.span, catalogue::refutable("match without arms"));
        };
        self.span = arm.pat.span();
        let (pat, guard) = match &arm.pat {
            Pat::Guard(g) => (&*g.pat, Some(&*g.guard)),
            p => (p, None),
        };
        // rustc has checked that the arms are exhaustive: the last one needs no test.
        let test = if rest.is_empty() { None } else { self.test(pat, item) };
        let cond = match guard {
            None => test,
            Some(g) => {
                let scope = self.scope.clone();
                let c = self.and_then(test, |cx| {
                    cx.bind(pat, item.clone());
                    Some(cx.scalar(g, Some(&Type::Bool)))
                });
                self.scope = scope;
                c
            }
        };
        let scope = self.scope.clone();
        let take = |cx: &mut Self| {
            cx.bind(pat, item.clone());
            let v = cx.expr(&arm.body, hint);
            cx.arm_value(v, hint)
        };
        let value = match cond {
            None => take(self),
            // Of what is known to be `None`, there is nothing to bind.
            Some(c) if self.known_flag(c) == Some(false) => self.arms(rest, item, hint, m),
            Some(c) => self.branch(c, take, |cx| {
                cx.scope = scope.clone();
                cx.arms(rest, item, hint, m)
            }),
        };
        self.scope = scope;
        value
    }
}

/// Whether a condition contains `let`.
fn has_let(e: &Expr) -> bool {
    match strip(e) {
        Expr::Let(_) => true,
        Expr::Binary(b) if matches!(b.op, BinOp::And(_)) => has_let(&b.left) || has_let(&b.right),
        _ => false,
    }
}
