//! `If` and `Loop` as Rust's control flow.
//!
//! Results of an `If` are bound by `let (a, b) = if ..`, except those that share a variable with a value from before:
//! these are assigned at the end of the arms. What a loop carries are mutable variables, declared before it and
//! assigned at the end of the body.

use super::body::Emitter;
use super::code::{Block, Expr, Item, Pat, Var};
use crate::ir::*;

impl<'f> Emitter<'f> {
    pub fn branch(&mut self, s: &'f Stmt, cond: Value, then: &'f Region, otherwise: &'f Region) {
        let cond = self.val(cond);
        let live: Vec<usize> =
            (0..s.results.len()).filter(|&k| !self.folds.uses(s.results[k]).is_empty()).collect();
        let (assigned, bound): (Vec<usize>, Vec<usize>) = live
            .into_iter()
            .partition(|&k| self.vars.value(s.results[k]).is_some_and(|var| self.is_declared(var)));
        let mut blocks = Vec::new();
        let mut known = vec![false; bound.len()];
        for (side, arm) in [then, otherwise].into_iter().enumerate() {
            let id = self.facts.owned(s, side);
            let (mut block, tail) = self.nested(|e| {
                e.region(arm, id);
                if arm.diverges { None } else { e.leave(s, arm, &assigned, &bound) }
            });
            if let Some(parts) = tail {
                for (k, e) in parts.iter().enumerate() {
                    known[k] |= !self.ambiguous(e);
                }
                block.tail = tuple(parts);
            }
            blocks.push(block.without_last_let());
        }
        let otherwise = blocks.pop().unwrap_or_default();
        let then = blocks.pop().unwrap_or_default();
        let pats: Vec<Pat> = bound.iter().map(|&k| self.pattern_of(s.results[k])).collect();
        for (k, &result) in bound.iter().enumerate() {
            if let Some(var) = self.vars.value(s.results[result]) {
                self.note(var, known[k]);
            }
        }
        let ty = match bound[..] {
            [k] if !known[0] => self.needed_type(s.results[k]),
            _ => None,
        };
        match single(pats) {
            Some(pat) => {
                if let Some(e) = self.short_circuit(&cond, &then, &otherwise) {
                    return self.push(Item::Let { pat, ty, init: e });
                }
                let init = Expr::If(Box::new(cond), Box::new(then), Box::new(otherwise));
                self.push(Item::Let { pat, ty, init });
            }
            None if then.is_empty() && otherwise.is_empty() => {}
            None if then.is_empty() => {
                self.push(Item::Do(Expr::If(Box::new(negated(cond)), Box::new(otherwise), Box::new(then))));
            }
            None => self.push(Item::Do(Expr::If(Box::new(cond), Box::new(then), Box::new(otherwise)))),
        }
    }

    /// `c && a` for `if c { a } else { false }`, `c || b` for `if c { true } else { b }`.
    fn short_circuit(&self, cond: &Expr, then: &Block, otherwise: &Block) -> Option<Expr> {
        if !then.items.is_empty() || !otherwise.items.is_empty() {
            return None;
        }
        let (a, b) = (then.tail.as_ref()?, otherwise.tail.as_ref()?);
        let is = |e: &Expr, word: &str| matches!(e, Expr::Text(t, _) if self.table.show(t) == word);
        if is(b, "false") {
            Some(Expr::binary("&&", cond.clone(), a.clone()))
        } else if is(a, "true") {
            Some(Expr::binary("||", cond.clone(), b.clone()))
        } else {
            None
        }
    }

    fn needed_type(&mut self, v: Value) -> Option<String> {
        let ty = &self.func.value(v).ty;
        let members = &self.vars.data[self.vars.value(v)?.0 as usize].members;
        let needed = self.literals.needs_type(members, ty);
        super::types::suffix(ty).filter(|_| needed).map(str::to_string)
    }

    /// The end of an arm: assignments, and the expressions of the results that the `let` binds.
    fn leave(&mut self, s: &Stmt, arm: &Region, assigned: &[usize], bound: &[usize]) -> Option<Vec<Expr>> {
        let mut tail = Vec::new();
        for &k in bound {
            let e = self.val(*arm.yields.get(k)?);
            // A `let` of several values has no place for the type of one: the literal says it.
            let suffix = self.needed_type(s.results[k]).filter(|_| bound.len() > 1 && self.ambiguous(&e));
            tail.push(match suffix {
                Some(suffix) => e.with_suffix(&suffix),
                None => e,
            });
        }
        let mut todo = Vec::new();
        for &k in assigned {
            let var = self.vars.value(s.results[k])?;
            todo.push((var, s.results[k], self.val(*arm.yields.get(k)?)));
        }
        let mut keep: Vec<&mut Expr> = tail.iter_mut().collect();
        self.set_all(todo, &mut keep);
        Some(tail)
    }

    pub fn pattern_of(&self, v: Value) -> Pat {
        match self.vars.value(v) {
            Some(var) if !self.folds.uses(v).is_empty() || self.shared(var) => Pat::Var(var),
            _ => Pat::Wild,
        }
    }

    fn shared(&self, var: Var) -> bool {
        self.vars.data[var.0 as usize].members.len() > 1
    }

    pub fn looped(&mut self, s: &'f Stmt, l: &'f Loop) {
        let mut entry = Vec::new();
        for c in &l.carried {
            if let Some(var) = self.vars.value(c.param) {
                entry.push((var, c.param, self.val(c.init)));
            }
        }
        match &l.kind {
            LoopKind::Range { index, lo, hi, step, rev } => {
                let mut bounds = [self.val(*lo), self.val(*hi)];
                let mut step = step.map(|k| self.val(k));
                {
                    let mut keep: Vec<&mut Expr> = bounds.iter_mut().chain(&mut step).collect();
                    self.set_all(entry, &mut keep);
                }
                let range = range(bounds, step, *rev);
                let body = self.body(s, l);
                let index = self.pattern_of(*index);
                self.push(Item::For { index, range, body });
            }
            LoopKind::While(cond) => {
                self.set_all(entry, &mut []);
                let cond = self.condition(s, cond);
                let body = self.body(s, l);
                self.push(Item::While { cond, body });
            }
        }
    }

    fn body(&mut self, s: &'f Stmt, l: &'f Loop) -> Block {
        let id = self.facts.owned(s, 0);
        let (block, ()) = self.nested(|e| {
            if let LoopKind::Range { index, .. } = l.kind
                && let Some(var) = e.vars.value(index)
            {
                e.note(var, true);
            }
            e.region(&l.body, id);
            if l.body.diverges {
                return;
            }
            let mut exit = l.exit.map(|v| e.val(v));
            let mut next = Vec::new();
            for (c, &y) in l.carried.iter().zip(&l.body.yields) {
                if let Some(var) = e.vars.value(c.param) {
                    next.push((var, c.param, e.val(y)));
                }
            }
            let mut keep: Vec<&mut Expr> = exit.iter_mut().collect();
            e.set_all(next, &mut keep);
            if let Some(exit) = exit {
                e.leave_if(exit, l.exit);
            }
        });
        block
    }

    /// `if exit { break; }` at the end of an iteration. Where the last statement branches on the same flag, it
    /// is one: the arm that leaves ends in `break`, and the rest needs no branch.
    fn leave_if(&mut self, mut exit: Expr, flag: Option<Value>) {
        let mut leave = Block::default();
        let mut rest = Block::default();
        if let (&Expr::Var(var), Some(Item::Do(Expr::If(cond, ..)))) = (&exit, self.last()) {
            let same = cond.is_var(var);
            let contrary = matches!(cond.bare(), Expr::Unary("!", c) if c.is_var(var));
            if (same || contrary)
                && !self.last().is_some_and(|i| i.assigns(var))
                && let Some(Item::Do(Expr::If(_, a, b))) = self.take_last()
            {
                (leave, rest) = if same { (*a, *b) } else { (*b, *a) };
                // Read by the two that became one.
                let only = flag.is_some_and(|v| self.folds.uses(v).len() == 2);
                let just_bound =
                    matches!(self.last(), Some(Item::Let { pat, ty: None, .. }) if *pat == Pat::Var(var));
                if let (true, Some(Item::Let { init, .. })) = (only && just_bound, self.last()) {
                    exit = init.clone();
                    self.take_last();
                }
            }
        }
        leave.items.push(Item::Break);
        self.push(Item::Do(Expr::If(Box::new(exit), Box::new(leave), Box::default())));
        for item in rest.items {
            self.push(item);
        }
    }

    /// `None` is `loop`.
    fn condition(&mut self, s: &'f Stmt, cond: &'f Region) -> Option<Expr> {
        let id = self.facts.owned(s, 1);
        let (mut block, value) = self.nested(|e| {
            e.region(cond, id);
            cond.yields.first().map(|&y| e.val(y))
        });
        let value = value?;
        if !block.items.is_empty() {
            block.tail = Some(value);
            let block = block.without_last_let();
            return Some(match block {
                Block { items, tail: Some(value) } if items.is_empty() => value,
                block => Expr::Block(Box::new(block)),
            });
        }
        let always = matches!(&value, Expr::Text(t, _) if self.table.show(t) == "true");
        (!always).then_some(value)
    }
}

fn range(bounds: [Expr; 2], step: Option<Expr>, rev: bool) -> Expr {
    let [lo, hi] = bounds.map(|e| Some(Box::new(e)));
    let mut e = Expr::Range(lo, hi);
    if rev {
        e = Expr::method(e, "rev", vec![]);
    }
    match step {
        Some(step) => Expr::method(e, "step_by", vec![step]),
        None => e,
    }
}

/// One expression is itself, several are a tuple, none is nothing.
fn tuple(mut parts: Vec<Expr>) -> Option<Expr> {
    match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => Some(Expr::Tuple(parts)),
    }
}

fn single(mut pats: Vec<Pat>) -> Option<Pat> {
    match pats.len() {
        0 => None,
        1 => pats.pop(),
        _ => Some(Pat::Tuple(pats)),
    }
}

/// The contrary of a condition. Comparisons of floats keep their `!`: `!(a < b)` is true of NaN.
fn negated(cond: Expr) -> Expr {
    match cond {
        Expr::Unary("!", c) => *c,
        Expr::Binary("==", a, b) => Expr::Binary("!=", a, b),
        Expr::Binary("!=", a, b) => Expr::Binary("==", a, b),
        c => Expr::unary("!", c),
    }
}
