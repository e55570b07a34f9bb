//! `for`, `while`, `loop`, and the jumps out of them.

use syn::spanned::Spanned;
use syn::{Label, Lifetime};

use super::env::Item;
use super::flow::{Outcome, Over, Slots, Status, Target, plain};
use super::types::Type;
use super::{Cx, Jump};
use crate::diagnostics::catalogue;
use crate::ir::{self, Carried, LoopKind, Op, Region, Stmt, Value};

fn label_name(l: &Option<Label>) -> Option<String> {
    l.as_ref().map(|l| l.name.ident.to_string())
}

impl Cx<'_> {
    pub fn while_loop(&mut self, w: &syn::ExprWhile) -> Item {
        let brk = self.new_target();
        let cont = self.new_target();
        self.jumps.push(Jump { label: label_name(&w.label), brk, cont: Some(cont), value: None });
        self.span = w.while_token.span;
        self.catch(brk, |cx| {
            cx.run_loop(Over::While(Box::new(w.clone())), cont, brk, |cx, _| {
                cx.block(&w.body, Some(&Type::unit()));
            });
            Item::unit()
        });
        self.jumps.pop();
        Item::unit()
    }

    pub fn endless_loop(&mut self, l: &syn::ExprLoop, hint: Option<&Type>) -> Item {
        let ty = hint.cloned().unwrap_or_else(|| self.any_type());
        let var = self.hidden("value", Item::Uninit(ty.clone()));
        if self.is_memory(&ty)
            && let Some(init) = self.placeholder(&ty)
        {
            self.vars[var].item = Item::Place(self.fresh_root(init, ty, "value"));
        }
        let (brk, cont) = (self.new_target(), self.new_target());
        self.jumps.push(Jump { label: label_name(&l.label), brk, cont: Some(cont), value: Some(var) });
        self.span = l.loop_token.span;
        self.catch(brk, |cx| {
            cx.run_loop(Over::Forever, cont, brk, |cx, _| {
                cx.block(&l.body, Some(&Type::unit()));
            });
            Item::unit()
        });
        self.jumps.pop();
        if !self.live() {
            return Item::Never;
        }
        match self.slot(var, &[]) {
            Item::Uninit(_) => Item::unit(),
            item => item,
        }
    }

    pub fn for_loop(&mut self, f: &syn::ExprForLoop) -> Item {
        let scope = self.scope.clone();
        let mut item = self.expr(&f.expr, None);
        if !self.live() {
            return Item::Never;
        }
        self.span = f.expr.span();
        if matches!(item, Item::Place(_)) && self.may_change(&f.expr, &f.body) {
            // By value: the loop runs over a copy, or over what has moved out of the variable.
            item = self.held(item);
        }
        let Some(it) = self.into_iter(item) else {
            return self.fail(f.expr.span(), catalogue::not_iterable(&Self::text(&f.expr)));
        };
        let (brk, cont) = (self.new_target(), self.new_target());
        self.jumps.push(Jump { label: label_name(&f.label), brk, cont: Some(cont), value: None });
        self.span = f.for_token.span;
        let name = match &*f.pat {
            syn::Pat::Ident(p) => p.ident.to_string(),
            _ => "i".into(),
        };
        self.catch(brk, |cx| {
            cx.drive(it, &name, brk, &mut |cx, elem| {
                cx.catch(cont, |cx| {
                    let scope = cx.scope.clone();
                    cx.span = f.pat.span();
                    cx.bind(&f.pat, elem);
                    cx.block(&f.body, Some(&Type::unit()));
                    cx.scope = scope;
                    Item::unit()
                });
            });
            Item::unit()
        });
        self.jumps.pop();
        self.scope = scope;
        Item::unit()
    }

    /// A loop whose body is `body`; a jump to `next` begins the next iteration, and one to `leave` is known to
    /// land right after the loop, so it needs no flag there.
    pub fn run_loop(
        &mut self,
        over: Over,
        next: Target,
        leave: Target,
        body: impl FnOnce(&mut Self, Option<Value>),
    ) {
        let span = self.span;
        let slots = self.open_slots();
        let index = match &over {
            Over::Range { lo, name, .. } => {
                let ty = self.value_type(*lo);
                Some(self.new_value(name, ty))
            }
            _ => None,
        };
        let mut cond = None;
        let mut arm = self.region(|cx| {
            if let Over::While(w) = &over {
                cond = cx.while_condition(w, leave, |cx| body(cx, None));
            } else {
                body(cx, index);
            }
            Item::unit()
        });
        self.span = span;
        let outer = std::mem::replace(&mut self.stmts, std::mem::take(&mut arm.stmts));
        let status = self.rename(arm.status.clone(), next);
        let exits = Exits::of(self, &status);
        let body = std::mem::replace(&mut self.stmts, outer);
        let endless = match over {
            Over::Forever => true,
            Over::While(_) => cond.is_none(),
            Over::Range { .. } => false,
        };
        let kind = self.loop_kind(over, index, cond);
        self.close_loop(kind, slots, plain(body), exits, endless, leave);
    }

    /// Lowers the condition at the head of the body, then the body. A condition without effects becomes a
    /// region of its own (returned); otherwise it stays in the body and leaves by a jump.
    fn while_condition(
        &mut self,
        w: &syn::ExprWhile,
        leave: Target,
        body: impl FnOnce(&mut Self),
    ) -> Option<Region> {
        let frames = self.frames.len();
        let vars: Vec<Item> = self.vars.iter().map(|v| v.item.clone()).collect();
        let cond = self.condition(&w.cond, &w.body.stmts);
        let simple = self.frames.len() == frames
            && self.live()
            && cond_is_pure(&self.stmts)
            && self.unchanged(&vars)
            && cond.binds_nothing();
        if simple {
            let stmts = std::mem::take(&mut self.stmts);
            body(self);
            return Some(Region { stmts, yields: vec![cond.value], diverges: false });
        }
        if !self.live() {
            return None;
        }
        let not = self.not(cond.value);
        self.branch(
            not,
            |cx| {
                cx.exit(leave);
                Item::Never
            },
            |cx| {
                cond.bind(cx);
                body(cx);
                Item::unit()
            },
        );
        None
    }

    fn unchanged(&mut self, before: &[Item]) -> bool {
        let mut same = true;
        for (v, b) in self.vars.iter().zip(before) {
            let (mut now, mut then) = (Vec::new(), Vec::new());
            super::env::slots(&mut v.item.clone(), &mut |x| now.push(*x));
            super::env::slots(&mut b.clone(), &mut |x| then.push(*x));
            same &= now == then;
        }
        same
    }

    fn loop_kind(&mut self, over: Over, index: Option<Value>, cond: Option<Region>) -> LoopKind {
        match (over, index, cond) {
            (Over::Range { lo, hi, step, rev, .. }, Some(index), _) => {
                LoopKind::Range { index, lo, hi, step, rev }
            }
            (_, _, Some(c)) => LoopKind::While(c),
            _ => {
                // `true` as a condition.
                let v = self.new_value("go", Type::Bool);
                let op = Op::Pure(ir::Pure::Atom(ir::Frag::text("true")));
                let stmts = vec![Stmt { results: vec![v], op, span: self.span }];
                LoopKind::While(Region { stmts, yields: vec![v], diverges: false })
            }
        }
    }

    fn close_loop(
        &mut self,
        kind: LoopKind,
        slots: Slots,
        mut body: Region,
        exits: Exits,
        endless: bool,
        leave: Target,
    ) {
        body.diverges = exits.diverges;
        let mut carried: Vec<Carried> =
            slots.inits.iter().zip(&slots.params).map(|(&init, &param)| Carried { param, init }).collect();
        let ends = self.slot_values(&slots);
        if !body.diverges {
            body.yields = ends.clone();
        }
        let results: Vec<Value> = slots
            .params
            .iter()
            .map(|&p| {
                let (name, ty) = (self.func.value(p).name.clone(), self.value_type(p));
                self.new_value(&name, ty)
            })
            .collect();
        for (&p, &e) in slots.params.iter().zip(&ends) {
            let (tp, te) = (self.value_type(p), self.value_type(e));
            self.infer.unify(&tp, &te);
        }
        for (&p, &i) in slots.params.iter().zip(&slots.inits) {
            let (tp, ti) = (self.value_type(p), self.value_type(i));
            self.infer.unify(&tp, &ti);
        }
        let natural = !endless || exits.outcomes.iter().any(|(o, _)| *o == Outcome::Exit(leave));
        let outward: Vec<_> =
            exits.outcomes.iter().filter(|(o, _)| *o != Outcome::Exit(leave)).cloned().collect();
        let mut after = Vec::new();
        let mut all_results = results.clone();
        if natural || outward.len() > 1 {
            for (o, flag) in &outward {
                let init = self.bool(false);
                let param = self.new_value("left", Type::Bool);
                let result = self.new_value("left", Type::Bool);
                carried.push(Carried { param, init });
                if !body.diverges {
                    body.yields.push(*flag);
                }
                all_results.push(result);
                after.push((*o, Some(result)));
            }
        } else {
            after = outward.iter().map(|(o, _)| (*o, None)).collect();
        }
        let op = Op::Loop(Box::new(ir::Loop { kind, carried, body, exit: exits.any }));
        self.stmts.push(Stmt { results: all_results, op, span: self.span });
        self.restore_slots(&slots, &ends, &results);
        self.after_loop(after, natural);
    }

    fn after_loop(&mut self, mut after: Vec<(Outcome, Option<Value>)>, natural: bool) {
        if natural {
            let flags: Vec<Value> = after.iter().filter_map(|(_, f)| *f).collect();
            let flag = if flags.is_empty() {
                None
            } else {
                let left = self.any(&flags);
                Some(self.not(left))
            };
            after.insert(0, (Outcome::Fall, flag));
        }
        self.resume(Status(after));
    }

    /// The values of the carried variables at the end of the body.
    fn slot_values(&mut self, slots: &Slots) -> Vec<Value> {
        let mut out = Vec::new();
        let mut escapes = None;
        for (&id, entry) in slots.ids.iter().zip(&slots.entry) {
            let mut item = self.vars[id].item.clone();
            if !super::env::same_shape(entry, &item) {
                self.learn_shape(id);
                escapes = Some(self.vars[id].name.clone());
            }
            super::env::slots(&mut item, &mut |v| out.push(*v));
        }
        match escapes {
            None => out,
            // An `Option` whose payload appeared in the loop, a reference set to other memory.
            Some(name) => {
                self.errors.push(self.span, catalogue::shape_in_loop(&name));
                slots.params.clone()
            }
        }
    }

    /// After the loop, a variable is the loop's result if the body assigned it, and what it was if not.
    fn restore_slots(&mut self, slots: &Slots, ends: &[Value], results: &[Value]) {
        let mut k = 0;
        for (n, &id) in slots.ids.iter().enumerate() {
            let mut item = slots.entry[n].clone();
            let mut changed = false;
            super::env::slots(&mut item, &mut |v| {
                let same = ends[k] == slots.params[k] || ends[k] == slots.inits[k];
                changed |= !same;
                *v = if same { slots.inits[k] } else { results[k] };
                k += 1;
            });
            self.vars[id].item = if changed { item } else { slots.before[id].clone() };
        }
    }

    // ---- jumps ----

    pub fn break_expr(&mut self, b: &syn::ExprBreak) -> Item {
        let Some(jump) = self.jump(&b.label, false) else {
            return self.no_target(b.break_token.span, "break", &b.label);
        };
        if let Some(e) = &b.expr {
            let hint = jump.value.map(|v| {
                let slot = self.slot(v, &[]);
                self.item_type(&slot)
            });
            let item = self.expr(e, hint.as_ref());
            if !self.live() {
                return Item::Never;
            }
            self.span = e.span();
            if let Some(v) = jump.value {
                let item = self.settle(item);
                self.set_slot(v, &[], item);
            }
        } else if let Some(v) = jump.value
            && matches!(self.slot(v, &[]), Item::Uninit(_))
        {
            self.vars[v].item = Item::unit();
        }
        self.exit(jump.brk);
        Item::Never
    }

    pub fn continue_expr(&mut self, c: &syn::ExprContinue) -> Item {
        match self.jump(&c.label, true).and_then(|j| j.cont) {
            Some(target) => {
                self.exit(target);
                Item::Never
            }
            None => self.no_target(c.continue_token.span, "continue", &c.label),
        }
    }

    /// The label is at fault, where there is one.
    fn no_target(&mut self, span: proc_macro2::Span, what: &str, label: &Option<Lifetime>) -> Item {
        match label {
            Some(l) => self.fail(l.ident.span(), catalogue::jump_target(&format!("{what} {l}"))),
            None => self.fail(span, catalogue::jump_target(what)),
        }
    }

    fn jump(&self, label: &Option<Lifetime>, continues: bool) -> Option<Jump> {
        let fits = |j: &&Jump| match label {
            Some(l) => j.label.as_deref() == Some(&l.ident.to_string()),
            None => j.cont.is_some(),
        };
        let found = self.jumps.iter().rev().find(fits)?;
        (!continues || found.cont.is_some()).then(|| found.clone())
    }

    pub fn return_expr(&mut self, r: &syn::ExprReturn) -> Item {
        let Some(ret) = self.ret.clone() else { return Item::Never };
        let item = match &r.expr {
            // The first failure is the result: its type need not be known.
            Some(e) if super::tails::collects(e) && self.is_result(&ret.ty) => {
                self.expr(&syn::parse_quote!(Ok(#e?)), Some(&ret.ty))
            }
            Some(e) => self.expr(e, Some(&ret.ty)),
            None => Item::unit(),
        };
        if !self.live() {
            return Item::Never;
        }
        self.span = r.span();
        self.set_result(&ret, item);
        self.exit(ret.target);
        Item::Never
    }
}

/// The outcomes that end a loop, and the flag that one of them happened.
struct Exits {
    outcomes: Vec<(Outcome, Value)>,
    any: Option<Value>,
    diverges: bool,
}

impl Exits {
    /// Computes the flags at the end of the body.
    fn of(cx: &mut Cx<'_>, status: &Status) -> Exits {
        let mut outcomes = Vec::new();
        for (o, flag) in &status.0 {
            if *o != Outcome::Fall {
                let flag = flag.unwrap_or_else(|| cx.bool(true));
                outcomes.push((*o, flag));
            }
        }
        let flags: Vec<Value> = outcomes.iter().map(|(_, f)| *f).collect();
        let any = match (flags.is_empty(), status.falls()) {
            (true, _) => None,
            (false, true) => Some(cx.any(&flags)),
            (false, false) => Some(cx.bool(true)),
        };
        Exits { outcomes, any, diverges: status.0.is_empty() }
    }
}

/// Nothing in the condition modifies memory or must happen exactly once.
fn cond_is_pure(stmts: &[Stmt]) -> bool {
    stmts.iter().all(|s| match &s.op {
        Op::Pure(_) | Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) | Op::Lin(_) => true,
        Op::If { then, otherwise, .. } => {
            !then.diverges
                && !otherwise.diverges
                && cond_is_pure(&then.stmts)
                && cond_is_pure(&otherwise.stmts)
        }
        Op::Store(..)
        | Op::Add(..)
        | Op::New(..)
        | Op::Assign(..)
        | Op::CopyFrom(..)
        | Op::Fill(..)
        | Op::Swap(..) => false,
        Op::Push(..)
        | Op::Pop(..)
        | Op::AddAll(..)
        | Op::Loop(_)
        | Op::Call(_)
        | Op::Effect(_)
        | Op::Panic(_) => false,
    })
}
