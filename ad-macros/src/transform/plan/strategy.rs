//! Available, recompute, or store.
//!
//! The unit of cost is the nanosecond of the measured model: a value is computed again if that costs less
//! than [`CHEAP`], which is about what storing and loading it costs. Transcendental functions, divisions, calls
//! and loop-carried state always cost more.

use std::collections::{BTreeSet, HashMap};

use super::*;
use crate::ir::visit::{self, Visitor};

const CHEAP: f32 = 1.1;
const LOAD: f32 = 0.2;
const INTEGER: f32 = 0.1;
const ARITHMETIC: f32 = 0.3;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strategy {
    /// The value itself is visible: joint plans, outside loops and arms.
    Direct,
    /// Its statement is emitted again on operands that are realised in turn.
    Recompute,
    /// The index of a counted loop: `lo + k`.
    Counted(LoopId),
    /// A carried integer that grows by a constant: `init + k * step`.
    Induction(LoopId, usize),
    /// The parameter's or the struct's field that the caller lends again.
    Lent,
    Store,
}

/// What computing a value again would take.
#[derive(Clone)]
struct Estimate {
    cost: f32,
    /// The values that would have to be stored for it.
    leaves: BTreeSet<Value>,
}

impl Planner<'_> {
    /// Decides for everything that the backward program refers to.
    pub(super) fn decide(&mut self, backward: &[Stmt]) {
        let needs = self.needs(backward);
        let mut memo = HashMap::new();
        let mut stored: BTreeSet<Value> = BTreeSet::new();
        let estimates: Vec<(Value, Estimate)> =
            needs.iter().map(|&v| (v, self.estimate(v, &mut memo))).collect();
        for (v, e) in &estimates {
            if e.leaves.len() == 1 && e.leaves.contains(v) {
                stored.insert(*v);
            }
        }
        for (v, e) in &estimates {
            if e.leaves.contains(v) || e.leaves.iter().all(|l| stored.contains(l)) {
                continue;
            }
            match e.leaves.len() {
                // As many slots either way; the operand is more likely to be needed by others too.
                1 => stored.extend(e.leaves.iter().copied()),
                _ => {
                    stored.insert(*v);
                }
            }
        }
        for v in stored {
            self.strategies.insert(v, Strategy::Store);
        }
    }

    /// Primal values of the forward program that the backward program uses.
    fn needs(&self, backward: &[Stmt]) -> BTreeSet<Value> {
        struct Find<'a> {
            shape: &'a Shape,
            needs: BTreeSet<Value>,
        }
        impl Visitor for Find<'_> {
            fn value(&mut self, v: Value) {
                if self.shape.values.contains_key(&v) {
                    self.needs.insert(v);
                }
            }
        }
        let mut find = Find { shape: self.shape, needs: BTreeSet::new() };
        for s in backward.iter().filter(|s| super::super::transpose::marked(s).is_none()) {
            visit_unmarked(s, &mut find);
        }
        find.needs
    }

    pub(super) fn strategy(&mut self, v: Value) -> Strategy {
        if let Some(&s) = self.strategies.get(&v) {
            return s;
        }
        let s = self.choose(v);
        self.strategies.insert(v, s);
        s
    }

    /// For values that come up while others are realised: computed again where that needs nothing new.
    fn choose(&mut self, v: Value) -> Strategy {
        if let Some(s) = self.free(v) {
            return s;
        }
        let mut memo = HashMap::new();
        let e = self.estimate(v, &mut memo);
        let stored = |l: &Value| self.strategies.get(l) == Some(&Strategy::Store);
        if !e.leaves.contains(&v) && e.leaves.iter().all(stored) {
            Strategy::Recompute
        } else {
            Strategy::Store
        }
    }

    /// Values that are there without being stored.
    fn free(&self, v: Value) -> Option<Strategy> {
        if self.input.lent.values.contains_key(&v) {
            return Some(Strategy::Lent);
        }
        let def = self.def(v)?;
        match def.kind {
            DefKind::Index(l) if !self.shape.loops[l].complete => return Some(Strategy::Counted(l)),
            DefKind::Index(_) => return Some(Strategy::Direct),
            DefKind::Carried(l, k) => {
                if self.induction(l, k).is_some() {
                    return Some(Strategy::Induction(l, k));
                }
            }
            DefKind::Param | DefKind::Stmt(_) => {}
        }
        if self.is_atom(v) {
            return Some(Strategy::Recompute);
        }
        (def.region == 0 && !self.is_split()).then_some(Strategy::Direct)
    }

    fn is_atom(&self, v: Value) -> bool {
        matches!(self.stmt_of(v), Some(Stmt { op: Op::Pure(Pure::Atom(_)), .. }))
    }

    /// `(init, step)` of a carried integer whose next value is itself plus a constant.
    pub(super) fn induction(&self, l: LoopId, k: usize) -> Option<(Value, Value)> {
        let body = self.shape.loops[l].body;
        let info = &self.shape.loops[l];
        let Op::Loop(stmt) = &self.regions[info.region].stmts[info.pos].op else { return None };
        let carried = stmt.carried[k];
        if stmt.body.diverges || !matches!(self.func.value(carried.param).ty, Ty::Int(_)) {
            return None;
        }
        let next = stmt.body.yields[k];
        if self.def(next)?.region != body {
            return None;
        }
        match &self.stmt_of(next)?.op {
            Op::Pure(Pure::Binary("+", Operand::Value(a), Operand::Value(step)))
                if *a == carried.param && self.is_atom(*step) =>
            {
                Some((carried.init, *step))
            }
            _ => None,
        }
    }

    fn must_store(v: Value) -> Estimate {
        Estimate { cost: LOAD, leaves: BTreeSet::from([v]) }
    }

    fn estimate(&self, v: Value, memo: &mut HashMap<Value, Estimate>) -> Estimate {
        if let Some(e) = memo.get(&v) {
            return e.clone();
        }
        let e = self.estimate_anew(v, memo);
        memo.insert(v, e.clone());
        e
    }

    fn estimate_anew(&self, v: Value, memo: &mut HashMap<Value, Estimate>) -> Estimate {
        match self.free(v) {
            Some(Strategy::Induction(l, k)) => {
                let Some((init, _)) = self.induction(l, k) else { return Self::must_store(v) };
                let mut e = self.estimate(init, memo);
                e.cost += INTEGER;
                return e;
            }
            Some(Strategy::Counted(l)) => {
                let Some((lo, _)) = self.shape.loops[l].bounds else { return Self::must_store(v) };
                return self.estimate(lo, memo);
            }
            Some(_) => return Estimate { cost: 0.0, leaves: BTreeSet::new() },
            None => {}
        }
        let (Some(stmt), Some(def)) = (self.stmt_of(v), self.def(v)) else { return Self::must_store(v) };
        let Some(mut e) = self.estimate_stmt(stmt, def, memo) else { return Self::must_store(v) };
        // What the type of its operands hinders from being kept is kept itself: the flag of `s.dims() > 1`.
        let unnamed = |v: &Value| self.func.value(*v).ty.is_unnamed();
        if e.cost > CHEAP || !unnamed(&v) && e.leaves.iter().any(unnamed) {
            e = Self::must_store(v);
        }
        e
    }

    /// `None` where the statement cannot be emitted again.
    fn estimate_stmt(&self, s: &Stmt, def: Def, memo: &mut HashMap<Value, Estimate>) -> Option<Estimate> {
        let s = &self.without_linear(s);
        let cost = match &s.op {
            Op::Pure(p) => pure_cost(p)?,
            Op::Prim(p, _) => p.cost.max(ARITHMETIC),
            Op::Cast(_) | Op::StopGradient(_) => INTEGER,
            Op::Load(_) => LOAD,
            Op::If { then, otherwise, .. } => {
                let plain = |r: &Region| !r.diverges && r.stmts.iter().all(|s| repeatable(&s.op));
                if !plain(then) || !plain(otherwise) {
                    return None;
                }
                // Both arms of a select are cheap or it is stored.
                ARITHMETIC + then.stmts.iter().chain(&otherwise.stmts).map(|s| own_cost(&s.op)).sum::<f32>()
            }
            _ => return None,
        };
        let mut operands = Operands { places: Vec::new(), values: Vec::new(), defined: Vec::new() };
        visit::stmt(s, &mut operands);
        for root in operands.places {
            if !self.reachable(root) || self.shape.modified_after(root, def.seq, def.region) {
                return None;
            }
        }
        let mut e = Estimate { cost, leaves: BTreeSet::new() };
        for v in operands.values {
            if operands.defined.contains(&v) {
                continue;
            }
            let part = self.estimate(v, memo);
            e.cost += part.cost;
            e.leaves.extend(part.leaves);
        }
        Some(e)
    }
}

/// The cost of a statement inside an arm that may be emitted again.
fn own_cost(op: &Op) -> f32 {
    match op {
        Op::Pure(p) => pure_cost(p).unwrap_or(f32::INFINITY),
        Op::Prim(p, _) => p.cost.max(ARITHMETIC),
        _ => LOAD,
    }
}

fn repeatable(op: &Op) -> bool {
    match op {
        Op::Pure(p) => pure_cost(p).is_some(),
        Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) => true,
        _ => false,
    }
}

/// `None` for an expression that must not run twice: a call may be expensive or have effects.
fn pure_cost(p: &Pure) -> Option<f32> {
    match p {
        Pure::Atom(_) => Some(0.0),
        Pure::Unary(..) | Pure::Binary(..) | Pure::Cast(..) => Some(INTEGER),
        Pure::Index(base, _) => Some(LOAD + pure_cost(base)?),
        Pure::Field(base, _) => pure_cost(base),
        Pure::Method { name, args, .. } => {
            let borrows = args.iter().any(|a| matches!(a, Operand::RefMut(_)));
            (!borrows && CHEAP_METHODS.contains(&name.as_str())).then_some(ARITHMETIC)
        }
        Pure::Call { .. } | Pure::Template { .. } => None,
    }
}

/// Methods without derivative that are pure and cost about as much as an addition.
const CHEAP_METHODS: &[&str] = &[
    "len",
    "is_empty",
    "is_some",
    "is_ok",
    "min",
    "max",
    "clamp",
    "abs",
    "signum",
    "abs_diff",
    "rem_euclid",
    "div_euclid",
    "pow",
    "wrapping_add",
    "wrapping_sub",
    "wrapping_mul",
    "saturating_add",
    "saturating_sub",
    "saturating_mul",
    "is_nan",
    "is_finite",
    "is_infinite",
    "is_sign_negative",
    "is_sign_positive",
    "count_ones",
    "leading_zeros",
    "trailing_zeros",
    "unsigned_abs",
    "is_power_of_two",
];

struct Operands {
    places: Vec<Root>,
    values: Vec<Value>,
    defined: Vec<Value>,
}

impl Visitor for Operands {
    fn value(&mut self, v: Value) {
        self.values.push(v);
    }
    fn place(&mut self, p: &Place, _: visit::Access) {
        self.places.push(p.root);
    }
    fn def_value(&mut self, v: Value) {
        self.defined.push(v);
    }
}

/// As `visit::stmt`, without the marks of transposed regions (whose operand is a region's number).
fn visit_unmarked(s: &Stmt, v: &mut dyn Visitor) {
    let unmarked = |r: &Region| Region {
        stmts: r.stmts.iter().filter(|s| super::super::transpose::marked(s).is_none()).cloned().collect(),
        yields: r.yields.clone(),
        diverges: r.diverges,
    };
    match &s.op {
        Op::If { cond, then, otherwise } => {
            v.value(*cond);
            for arm in [then, otherwise] {
                unmarked(arm).stmts.iter().for_each(|s| visit_unmarked(s, v));
                arm.yields.iter().for_each(|&y| v.value(y));
            }
        }
        Op::Loop(l) => {
            l.carried.iter().for_each(|c| v.value(c.init));
            if let LoopKind::Range { lo, hi, .. } = l.kind {
                v.value(lo);
                v.value(hi);
            }
            unmarked(&l.body).stmts.iter().for_each(|s| visit_unmarked(s, v));
            l.body.yields.iter().for_each(|&y| v.value(y));
        }
        _ => visit::stmt(s, v),
    }
}
