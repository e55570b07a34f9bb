//! Structured control flow: `break`, `continue`, `return` become flags and nested `If`s.
//!
//! Lowering has a *position* in a region, with a [`Status`]: the outcomes it may have by now. When one arm of an
//! `if` leaves and the other falls through, the position moves into the arm that falls through and the rest of
//! the region is lowered there; such an open `If` is a [`Frame`]. Closing a region joins its frames from the
//! innermost outwards. So no statement of the user is lowered twice, and a flag exists only where more than one
//! outcome really reaches a join; flags that nobody reads are removed by [`super::prune`].

use proc_macro2::Span;

use super::Cx;
use super::env::{Item, Sum, VarId};
use super::join::Joiner;
use super::types::{Kind, Type};
use crate::ir::{Frag, Op, Operand, Pure, Region, Stmt, Value};

/// A place to jump to: the end of a loop, of an iteration, of a labelled block, of the function.
pub type Target = u32;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    Fall,
    Exit(Target),
}

/// The possible outcomes, each with the `bool` that says that it happened. A single outcome needs no flag; none
/// at all means that a panic is certain.
#[derive(Clone, Debug)]
pub struct Status(pub Vec<(Outcome, Option<Value>)>);

impl Status {
    pub fn only(o: Outcome) -> Self {
        Status(vec![(o, None)])
    }
    pub fn panics() -> Self {
        Status(Vec::new())
    }
    pub fn has(&self, o: Outcome) -> bool {
        self.0.iter().any(|(x, _)| *x == o)
    }
    pub fn falls(&self) -> bool {
        self.has(Outcome::Fall)
    }
    /// Falling through is the only outcome.
    pub fn is_live(&self) -> bool {
        self.0.len() == 1 && self.falls()
    }
}

/// A lowered region that is not yet part of a statement.
pub struct Arm {
    pub stmts: Vec<Stmt>,
    /// What it evaluates to where it falls through.
    pub item: Item,
    pub status: Status,
    /// The variables at its end.
    pub vars: Vec<Item>,
    /// Values from this one on were made inside.
    pub first: u32,
}

/// An `If` one of whose arms is done; the position is in the other.
pub struct Frame {
    cond: Value,
    done: Arm,
    done_is_then: bool,
    outer: Vec<Stmt>,
    first: u32,
    span: Span,
}

impl Cx<'_> {
    pub fn live(&self) -> bool {
        self.at.is_live()
    }
    pub fn new_target(&mut self) -> Target {
        self.next_target += 1;
        self.next_target
    }
    /// Leaves to `target`; what follows in this region is not reached.
    pub fn exit(&mut self, target: Target) {
        self.at = Status::only(Outcome::Exit(target));
    }
    pub fn snapshot(&self) -> Vec<Item> {
        self.vars.iter().map(|v| v.item.clone()).collect()
    }
    /// Sets the variables back; those made since keep what they have.
    pub fn set_vars(&mut self, items: &[Item]) {
        for (v, i) in self.vars.iter_mut().zip(items) {
            v.item = i.clone();
        }
    }
    fn next_value(&self) -> u32 {
        self.func.values.len() as u32
    }

    /// Lowers `f` as a region of its own and closes it. The variables stay as they are at its end.
    pub fn region(&mut self, f: impl FnOnce(&mut Self) -> Item) -> Arm {
        let outer = std::mem::take(&mut self.stmts);
        let frames = std::mem::take(&mut self.frames);
        let at = std::mem::replace(&mut self.at, Status::only(Outcome::Fall));
        let (scope, first) = (self.scope.clone(), self.next_value());
        let item = f(self);
        let arm = self.close(item, first);
        self.scope = scope;
        (self.stmts, self.frames, self.at) = (outer, frames, at);
        arm
    }

    /// Joins the open frames of the current region.
    fn close(&mut self, item: Item, first: u32) -> Arm {
        let mut arm = self.arm(item, first);
        while let Some(f) = self.frames.pop() {
            self.stmts = f.outer;
            self.span = f.span;
            arm.first = f.first;
            let (then, otherwise) = if f.done_is_then { (f.done, arm) } else { (arm, f.done) };
            let (item, status) = self.join(f.cond, then, otherwise);
            self.at = status;
            arm = self.arm(item, first);
        }
        arm
    }

    fn arm(&mut self, item: Item, first: u32) -> Arm {
        let stmts = std::mem::take(&mut self.stmts);
        let item = if self.at.falls() { item } else { Item::Never };
        Arm { stmts, item, status: self.at.clone(), vars: self.snapshot(), first }
    }

    /// `if cond { then } else { otherwise }` as an expression.
    pub fn branch(
        &mut self,
        cond: Value,
        then: impl FnOnce(&mut Self) -> Item,
        otherwise: impl FnOnce(&mut Self) -> Item,
    ) -> Item {
        let (span, before) = (self.span, self.snapshot());
        let a = self.region(then);
        let after_a = self.snapshot();
        self.set_vars(&before);
        self.span = span;
        if !a.status.falls() {
            self.open(cond, a, true);
            return otherwise(self);
        }
        let first = self.next_value();
        let mut b = self.region(otherwise);
        b.first = first;
        self.span = span;
        if !b.status.falls() && a.status.is_live() {
            self.set_vars(&after_a);
            let (stmts, item) = (a.stmts, a.item);
            self.open(cond, b, false);
            // The values of `a` count as made inside the frame.
            if let Some(f) = self.frames.last_mut() {
                f.first = a.first;
            }
            self.stmts = stmts;
            return item;
        }
        let (item, status) = self.join(cond, a, b);
        self.resume(status);
        item
    }

    fn open(&mut self, cond: Value, done: Arm, done_is_then: bool) {
        let outer = std::mem::take(&mut self.stmts);
        let first = self.next_value();
        self.frames.push(Frame { cond, done, done_is_then, outer, first, span: self.span });
    }

    /// Goes on after a statement with this status: where it may have left, the rest goes into an `If`.
    pub fn resume(&mut self, status: Status) {
        if !status.falls() || status.is_live() {
            self.at = status;
            return;
        }
        let exits: Vec<_> = status.0.iter().filter(|(o, _)| *o != Outcome::Fall).cloned().collect();
        let flags: Vec<Value> = exits.iter().filter_map(|(_, f)| *f).collect();
        let cond = self.any(&flags);
        let done = Arm {
            stmts: Vec::new(),
            item: Item::Never,
            status: if exits.len() == 1 { Status::only(exits[0].0) } else { Status(exits) },
            vars: self.snapshot(),
            first: self.next_value(),
        };
        self.open(cond, done, true);
        self.at = Status::only(Outcome::Fall);
    }

    /// Runs `f` so that a jump to `target` lands after it.
    pub fn catch(&mut self, target: Target, f: impl FnOnce(&mut Self) -> Item) -> Item {
        let arm = self.region(f);
        let item = arm.item.clone();
        self.inline(arm, target);
        item
    }

    /// Puts a closed region here; a jump to `target` is falling through.
    fn inline(&mut self, arm: Arm, target: Target) {
        self.stmts.extend(arm.stmts);
        let status = self.rename(arm.status, target);
        self.resume(status);
    }

    /// A jump to `target` counts as falling through.
    pub fn rename(&mut self, status: Status, target: Target) -> Status {
        let (lands, mut rest): (Vec<_>, Vec<_>) = status
            .0
            .into_iter()
            .partition(|(o, _)| matches!(o, Outcome::Fall) || *o == Outcome::Exit(target));
        if lands.is_empty() {
            return Status(rest);
        }
        let flags: Vec<Value> = lands.iter().filter_map(|(_, f)| *f).collect();
        if rest.is_empty() {
            return Status::only(Outcome::Fall);
        }
        let flag = self.any(&flags);
        rest.insert(0, (Outcome::Fall, Some(flag)));
        Status(rest)
    }

    /// `a || b || ..`
    pub fn any(&mut self, flags: &[Value]) -> Value {
        let Some((&first, rest)) = flags.split_first() else { return self.bool(false) };
        rest.iter().fold(first, |a, &b| {
            self.pure(Pure::Binary("||", Operand::Value(a), Operand::Value(b)), "left", Type::Bool)
        })
    }

    pub fn bool(&mut self, b: bool) -> Value {
        let v = self.pure(Pure::Atom(Frag::text(if b { "true" } else { "false" })), "c", Type::Bool);
        self.bools.insert(v, b);
        v
    }

    /// The `If` of two closed arms: joins variables, items and outcomes.
    pub fn join(&mut self, cond: Value, then: Arm, otherwise: Arm) -> (Item, Status) {
        let mut j = Joiner::new(then, otherwise);
        let count = j.arms[0].vars.len().min(j.arms[1].vars.len());
        for id in 0..count {
            if self.vars[id].mutable {
                let (a, b) = (j.arms[0].vars[id].clone(), j.arms[1].vars[id].clone());
                let name = self.vars[id].name.clone();
                self.vars[id].item = j.merge(self, a, b, &name);
            }
        }
        let (a, b) = (j.arms[0].item.clone(), j.arms[1].item.clone());
        let item = j.merge(self, a, b, "v");
        let status = self.join_status(cond, &mut j);
        let results = j.yields.iter().map(|y| y.2).collect();
        let mut regions = j.regions().into_iter();
        let (then, otherwise) = (regions.next().unwrap_or_default(), regions.next().unwrap_or_default());
        self.stmts.push(Stmt { results, op: Op::If { cond, then, otherwise }, span: self.span });
        self.stmts.append(&mut j.after);
        (item, status)
    }

    fn join_status(&mut self, cond: Value, j: &mut Joiner) -> Status {
        let sides = [j.arms[0].status.clone(), j.arms[1].status.clone()];
        let mut all: Vec<Outcome> = sides.iter().flat_map(|s| s.0.iter().map(|(o, _)| *o)).collect();
        all.sort();
        all.dedup();
        if all.len() <= 1 {
            return Status(all.into_iter().map(|o| (o, None)).collect());
        }
        let flags = all.into_iter().map(|o| (o, Some(self.join_flag(cond, &sides, o, j)))).collect();
        Status(flags)
    }

    /// The flag of one outcome after the `If`.
    fn join_flag(&mut self, cond: Value, sides: &[Status; 2], o: Outcome, j: &mut Joiner) -> Value {
        // `Err(b)`: the arm's flag is the constant `b`.
        let of = |s: &Status| match s.0.iter().find(|(x, _)| *x == o) {
            None => Err(false),
            Some((_, None)) => Err(true),
            Some((_, Some(f))) => Ok(*f),
        };
        let constant = |s: &Status| s.0.is_empty();
        match (of(&sides[0]), of(&sides[1])) {
            (Err(true), Err(false)) if !constant(&sides[1]) => cond,
            (Err(false), Err(true)) if !constant(&sides[0]) => {
                let f = self.new_value("other", Type::Bool);
                let op = Op::Pure(Pure::Unary("!", Operand::Value(cond)));
                j.after.push(Stmt { results: vec![f], op, span: self.span });
                f
            }
            (a, b) => {
                let mut side = |cx: &mut Self, k: usize, f: Result<Value, bool>| match f {
                    Ok(v) => v,
                    Err(b) => j.atom(cx, k, if b { "true" } else { "false" }, Type::Bool),
                };
                let (a, b) = (side(self, 0, a), side(self, 1, b));
                j.yield_pair(self, a, b, "left", Type::Bool)
            }
        }
    }
}

/// What a loop iterates on.
pub enum Over {
    Range {
        lo: Value,
        hi: Value,
        step: Option<Value>,
        rev: bool,
        name: String,
    },
    /// A condition of the user's: lowered in the loop's scope.
    While(Box<syn::ExprWhile>),
    Forever,
}

/// A region as the IR has it, without yields.
pub fn plain(stmts: Vec<Stmt>) -> Region {
    Region { stmts, yields: Vec::new(), diverges: false }
}

/// The variables that a loop carries: their slots in order, and what they were.
pub struct Slots {
    pub ids: Vec<VarId>,
    pub before: Vec<Item>,
    /// The variables where the body begins, in the order of `ids`.
    pub entry: Vec<Item>,
    pub inits: Vec<Value>,
    pub params: Vec<Value>,
}

impl Cx<'_> {
    /// Makes every variable that can be assigned a parameter of the loop that begins here.
    pub fn open_slots(&mut self) -> Slots {
        let before = self.snapshot();
        let ids: Vec<VarId> = (0..self.vars.len()).filter(|&i| self.vars[i].mutable).collect();
        let mut s = Slots { ids, before, entry: Vec::new(), inits: Vec::new(), params: Vec::new() };
        for &id in &s.ids.clone() {
            let name = self.vars[id].name.clone();
            let item = self.shaped(id);
            let mut item = self.filled(item);
            let mut found = Vec::new();
            super::env::slots(&mut item, &mut |v| found.push(*v));
            let params: Vec<Value> =
                found.iter().map(|&v| self.new_value(&name, self.vtypes[v.0 as usize].clone())).collect();
            let mut k = 0;
            super::env::slots(&mut item, &mut |v| {
                *v = params[k];
                k += 1;
            });
            s.inits.extend(found);
            s.params.extend(params);
            s.entry.push(item.clone());
            self.vars[id].item = item;
        }
        s
    }

    /// The item with zeros where a variable, or a part of it, has no value yet.
    fn filled(&mut self, item: Item) -> Item {
        match item {
            Item::Uninit(t) => self.dummy_item(&t).unwrap_or(Item::Uninit(t)),
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|i| self.filled(i)).collect()),
            Item::Sum(s) => {
                let Sum { result, is, yes, no } = *s;
                let (yes, no) = (self.filled(yes), self.filled(no));
                Item::Sum(Box::new(Sum { result, is, yes, no }))
            }
            other => other,
        }
    }

    /// A zero of a type that is held in values, for a variable that has none yet.
    fn dummy_item(&mut self, t: &Type) -> Option<Item> {
        match self.infer.shallow(t) {
            Type::Tuple(ts) => {
                ts.iter().map(|t| self.dummy_item(t)).collect::<Option<Vec<_>>>().map(Item::Tuple)
            }
            t if self.is_memory(&t) => None,
            Type::Option(_) | Type::Result(..) | Type::Ref(..) => None,
            t => Some(Item::Value(self.dummy(t))),
        }
    }

    /// A placeholder scalar; what is printed for it is decided when its type is known.
    pub fn dummy(&mut self, ty: Type) -> Value {
        let v = self.pure(Pure::Atom(Frag::text("0")), "zero", ty);
        self.dummies.push(v);
        v
    }

    pub fn any_type(&mut self) -> Type {
        self.infer.fresh(Kind::Any)
    }
}
