//! Writing the two bodies: the backward statements with their operands realised, the forward statements without
//! what is linear and with what is saved.

use super::super::transpose::marked;
use super::slots::{COUNTER, default_of};
use super::*;
use crate::ir::build::Builder;
use crate::ir::visit::{self, Access, Rename, Visitor};

/// The regions of a body in the order of their ids.
pub(super) fn regions_in_order(body: &Region) -> Vec<&Region> {
    fn walk<'a>(r: &'a Region, out: &mut Vec<&'a Region>) {
        out.push(r);
        for s in &r.stmts {
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    walk(then, out);
                    walk(otherwise, out);
                }
                Op::Loop(l) => {
                    if let LoopKind::While(cond) = &l.kind {
                        walk(cond, out);
                    }
                    walk(&l.body, out);
                }
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    walk(body, &mut out);
    out
}

impl Planner<'_> {
    /// The backward program with every operand of the forward program realised.
    pub(super) fn backward(&mut self, stmts: Vec<Stmt>) -> Vec<Stmt> {
        self.region(stmts, Vec::new(), Vec::new()).0
    }

    fn region(
        &mut self,
        mut stmts: Vec<Stmt>,
        mut yields: Vec<Value>,
        bindings: Vec<(Value, Value)>,
    ) -> (Vec<Stmt>, Vec<Value>) {
        let id = stmts.first().and_then(marked);
        if id.is_some() {
            stmts.remove(0);
        }
        if let Some(region) = id {
            self.frames.push(Frame {
                region,
                env: bindings.into_iter().collect(),
                remade: HashMap::new(),
                prelude: Vec::new(),
            });
        }
        let mut out = Vec::with_capacity(stmts.len());
        for s in stmts {
            out.push(self.statement(s));
        }
        for y in &mut yields {
            *y = self.realise(*y);
        }
        if id.is_some()
            && let Some(frame) = self.frames.pop()
        {
            let mut all = frame.prelude;
            all.extend(out);
            out = all;
        }
        (out, yields)
    }

    fn statement(&mut self, mut s: Stmt) -> Stmt {
        match &mut s.op {
            Op::If { cond, then, otherwise } => {
                *cond = self.realise(*cond);
                for arm in [then, otherwise] {
                    let (stmts, yields) =
                        self.region(std::mem::take(&mut arm.stmts), std::mem::take(&mut arm.yields), vec![]);
                    (arm.stmts, arm.yields) = (stmts, yields);
                }
            }
            Op::Loop(l) => {
                for c in &mut l.carried {
                    c.init = self.realise(c.init);
                }
                let mut bindings = Vec::new();
                if let LoopKind::Range { index, lo, hi, .. } = &mut l.kind {
                    (*lo, *hi) = (self.realise(*lo), self.realise(*hi));
                    if let Some(&id) = self.loops.get(index) {
                        bindings = self.bindings(id, *index);
                    }
                }
                let (stmts, yields) = self.region(
                    std::mem::take(&mut l.body.stmts),
                    std::mem::take(&mut l.body.yields),
                    bindings,
                );
                (l.body.stmts, l.body.yields) = (stmts, yields);
            }
            _ => self.operands(&mut s),
        }
        s
    }

    /// What the index of a reversed loop stands for.
    fn bindings(&self, id: LoopId, index: Value) -> Vec<(Value, Value)> {
        let info = &self.shape.loops[id];
        if info.complete {
            return info.index.map(|i| (i, index)).into_iter().collect();
        }
        vec![(COUNTER, index)]
    }

    fn operands(&mut self, s: &mut Stmt) {
        let mut used = Used { values: Vec::new(), roots: Vec::new() };
        visit::stmt(s, &mut used);
        let values: HashMap<Value, Value> =
            used.values.into_iter().map(|v| (v, self.realise(v))).filter(|(a, b)| a != b).collect();
        let mut roots = HashMap::new();
        for r in used.roots {
            if let Some(p) = self.backward_root(r) {
                roots.insert(r, p);
            }
        }
        let rename = Rename {
            value: &|v| values.get(&v).copied().unwrap_or(v),
            root: &|r| r,
            place: &|p| {
                if let Some(prefix) = roots.get(&p.root) {
                    let mut whole = prefix.clone();
                    whole.proj.append(&mut p.proj);
                    *p = whole;
                }
            },
        };
        rename.stmt(s);
    }

    /// The value in the backward program that `v` of the forward program is.
    pub(super) fn realise(&mut self, v: Value) -> Value {
        let Some(def) = self.def(v) else { return v };
        let Some(frame) = self.frames.iter().rposition(|f| f.region == def.region) else { return v };
        if let Some(&r) = self.frames[frame].env.get(&v) {
            return r;
        }
        let r = match self.strategy(v) {
            Strategy::Direct => v,
            Strategy::Store => self.load_stored(v),
            Strategy::Recompute => self.recompute(v, def),
            Strategy::Counted(l) => self.counted(l, v, def),
            Strategy::Induction(l, k) => self.induced(l, k, v, def),
            Strategy::Lent => self.load_lent(v, def),
        };
        self.frames[frame].env.insert(v, r);
        r
    }

    fn load_lent(&mut self, v: Value, def: Def) -> Value {
        let place = self.input.lent.values[&v].clone();
        let data = self.func.value(v).clone();
        let loaded = self.func.new_value(data.name, data.ty, false);
        self.prelude(def.region, Stmt { results: vec![loaded], op: Op::Load(place), span: self.func.span });
        loaded
    }

    /// Emits the statement that defines `v` again.
    fn recompute(&mut self, v: Value, def: Def) -> Value {
        let Some(mut s) = self.stmt_of(v).map(|s| self.without_linear(s)) else { return v };
        // Values defined inside (arms of a select) are renamed, those from outside realised.
        let mut inner = Defined(Vec::new());
        visit::stmt(&s, &mut inner);
        let mut values = HashMap::new();
        for d in inner.0 {
            let data = self.func.value(d).clone();
            values.insert(d, self.func.new_value(data.name, data.ty, data.linear));
        }
        let mut used = Used { values: Vec::new(), roots: Vec::new() };
        visit::stmt(&s, &mut used);
        for u in used.values {
            values.entry(u).or_insert_with(|| {
                let r = self.realise(u);
                r
            });
        }
        let mut roots = HashMap::new();
        for r in used.roots {
            if let Some(p) = self.backward_root(r) {
                roots.insert(r, p);
            }
        }
        Rename {
            value: &|v| values.get(&v).copied().unwrap_or(v),
            root: &|r| r,
            place: &|p| {
                if let Some(prefix) = roots.get(&p.root) {
                    let mut whole = prefix.clone();
                    whole.proj.append(&mut p.proj);
                    *p = whole;
                }
            },
        }
        .stmt(&mut s);
        let result = values[&v];
        self.prelude(def.region, s);
        result
    }

    /// The statement without the tangents that its arms make beside its values.
    pub(super) fn without_linear(&self, s: &Stmt) -> Stmt {
        let Op::If { cond, then, otherwise } = &s.op else { return s.clone() };
        let keep: Vec<bool> = s.results.iter().map(|v| !self.func.value(*v).linear).collect();
        let pick = |vs: &[Value]| vs.iter().zip(&keep).filter(|(_, k)| **k).map(|(v, _)| *v).collect();
        let arm = |r: &Region| Region {
            stmts: r.stmts.iter().filter(|s| !self.is_linear(s)).map(|s| self.without_linear(s)).collect(),
            yields: pick(&r.yields),
            diverges: r.diverges,
        };
        let op = Op::If { cond: *cond, then: arm(then), otherwise: arm(otherwise) };
        Stmt { results: pick(&s.results), op, span: s.span }
    }

    /// `lo + k`, or `hi - 1 - k` from the end.
    fn counted(&mut self, l: LoopId, v: Value, def: Def) -> Value {
        let info = &self.shape.loops[l];
        let (Some((lo, hi)), rev) = (info.bounds, info.rev) else { return v };
        let Some(k) = self.counter(l) else { return v };
        let bound = self.realise(if rev { hi } else { lo });
        let zero = !rev && self.is_zero(lo);
        let data = self.func.value(v).clone();
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let k = from_usize(&mut b, k, &data.ty);
        let index = if rev {
            let one = b.atom("1", data.ty.clone());
            let last = b.binary("-", bound, one, data.ty.clone(), "last");
            b.binary("-", last, k, data.ty.clone(), &data.name)
        } else if zero {
            k
        } else {
            b.binary("+", bound, k, data.ty.clone(), &data.name)
        };
        let stmts = std::mem::take(&mut b.stmts);
        stmts.into_iter().for_each(|s| self.prelude(def.region, s));
        index
    }

    /// The number of the iteration, of a counted loop.
    fn counter(&self, l: LoopId) -> Option<Value> {
        let body = self.shape.loops[l].body;
        self.frames.iter().rfind(|f| f.region == body)?.env.get(&COUNTER).copied()
    }

    /// `init + k * step`
    fn induced(&mut self, l: LoopId, n: usize, v: Value, def: Def) -> Value {
        let Some((init, step)) = self.induction(l, n) else { return v };
        let info = &self.shape.loops[l];
        let (complete, index, bounds, rev) = (info.complete, info.index, info.bounds, info.rev);
        let (start_is_zero, step_text) =
            (self.is_zero(init), self.stmt_of(step).map(|s| format!("{:?}", s.op)));
        let unit = step_text.is_some_and(|t| t.contains("`1`") || t.contains("`1usize`"));
        let start = self.realise(init);
        let step = self.realise(step);
        let ty = self.func.value(v).ty.clone();
        let counter = self.counter(l);
        let bound = match (complete, bounds) {
            (true, Some((lo, hi))) => Some(self.realise(if rev { hi } else { lo })),
            _ => None,
        };
        let index = index.map(|i| self.realise(i));
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let k = match (counter, index, bound) {
            (Some(k), ..) => k,
            (None, Some(i), Some(bound)) => {
                let ity = b.func.value(i).ty.clone();
                let k = if rev {
                    let one = b.atom("1", ity.clone());
                    let last = b.binary("-", bound, one, ity.clone(), "last");
                    b.binary("-", last, i, ity.clone(), "k")
                } else {
                    b.binary("-", i, bound, ity.clone(), "k")
                };
                b.value(Op::Pure(Pure::Cast(Operand::Value(k), Frag::text("usize"))), "k", Ty::usize(), false)
            }
            _ => return v,
        };
        let k = from_usize(&mut b, k, &ty);
        let offset = if unit { k } else { b.binary("*", k, step, ty.clone(), "offset") };
        let value = if start_is_zero { offset } else { b.binary("+", start, offset, ty, "at") };
        let stmts = std::mem::take(&mut b.stmts);
        stmts.into_iter().for_each(|s| self.prelude(def.region, s));
        value
    }

    /// The forward program: without what is linear, with what is saved.
    pub(super) fn forward(&mut self) -> Vec<Stmt> {
        let body = self.input.body;
        let mut next = 0;
        self.rebuild(body, &mut next).stmts
    }

    fn rebuild(&mut self, r: &Region, next: &mut RegionId) -> Region {
        let id = *next;
        *next += 1;
        let mut stmts = self.start.remove(&id).unwrap_or_default();
        for (pos, s) in r.stmts.iter().enumerate() {
            stmts.extend(self.before.remove(&(id, pos)).unwrap_or_default());
            stmts.extend(self.rebuild_stmt(s, id, pos, next));
            stmts.extend(self.after.remove(&(id, pos)).unwrap_or_default());
        }
        if !r.diverges {
            stmts.extend(self.end.remove(&id).unwrap_or_default());
        }
        let yields = r.yields.iter().copied().filter(|y| !self.func.value(*y).linear).collect();
        Region { stmts, yields, diverges: r.diverges }
    }

    fn rebuild_stmt(&mut self, s: &Stmt, id: RegionId, pos: usize, next: &mut RegionId) -> Option<Stmt> {
        let primal = |f: &Func| s.results.iter().copied().filter(|v| !f.value(*v).linear).collect::<Vec<_>>();
        match &s.op {
            Op::If { cond, then, otherwise } => {
                let (a, b) = (*next, self.shape.children[&(id, pos)][1]);
                let mut then = self.rebuild(then, next);
                let mut otherwise = self.rebuild(otherwise, next);
                let mut results = primal(self.func);
                for (arm, v, result) in self.lifts.remove(&(id, pos)).unwrap_or_default() {
                    results.push(result);
                    for (id, r) in [(a, &mut then), (b, &mut otherwise)] {
                        if r.diverges {
                            continue;
                        }
                        let y = if id == arm { v } else { self.default_in(r, v) };
                        r.yields.push(y);
                    }
                }
                Some(Stmt { results, op: Op::If { cond: *cond, then, otherwise }, span: s.span })
            }
            Op::Loop(l) => {
                let kind = match &l.kind {
                    LoopKind::While(cond) => LoopKind::While(self.rebuild(cond, next)),
                    range => range.clone(),
                };
                let body = self.rebuild(&l.body, next);
                let carried =
                    l.carried.iter().copied().filter(|c| !self.func.value(c.param).linear).collect();
                let l = Loop { kind, carried, body, exit: l.exit };
                Some(Stmt { results: primal(self.func), op: Op::Loop(Box::new(l)), span: s.span })
            }
            Op::Call(c) => Some(self.rebuild_call(c, s, id, pos)),
            _ if self.is_linear(s) => None,
            _ => Some(s.clone()),
        }
    }

    fn default_in(&mut self, r: &mut Region, like: Value) -> Value {
        let ty = self.func.value(like).ty.clone();
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let v = default_of(&mut b, &ty);
        r.stmts.append(&mut b.stmts);
        v
    }

    fn is_linear(&self, s: &Stmt) -> bool {
        let target = match &s.op {
            Op::Lin(_) => return s.results.iter().all(|r| self.func.value(*r).linear),
            Op::Load(p)
            | Op::Store(p, _)
            | Op::Add(p, _)
            | Op::Fill(p, _)
            | Op::Assign(p, _)
            | Op::CopyFrom(p, _)
            | Op::AddAll(p, _)
            | Op::Swap(p, _)
            | Op::Push(p, _)
            | Op::Pop(p, _) => p.root,
            Op::New(r, _) => *r,
            _ => return false,
        };
        self.func.root(target).linear
    }

    /// `(y, y') = jvp(..)` of the linearized body is `(y, r) = fwd(..)` here.
    fn rebuild_call(&mut self, c: &Call, s: &Stmt, id: RegionId, pos: usize) -> Stmt {
        let linear = |f: &Func, l: &Leaf| match l {
            Leaf::Value(v) => f.value(*v).linear,
            Leaf::Root(r) => f.root(*r).linear,
        };
        let linearized = c.callee.chain.last() == Some(&Form::Jvp)
            && (c.result.leaves().into_iter().any(|l| linear(self.func, l))
                || c.args.iter().any(|a| match a {
                    Arg::Value(t) | Arg::Lend(t) => t.leaves().into_iter().any(|l| linear(self.func, l)),
                    Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.func.root(p.root).linear,
                    Arg::Zero | Arg::NoAccumulator => false,
                }));
        if !linearized {
            return s.clone();
        }
        let mut callee = c.callee.clone();
        callee.chain.pop();
        let Tree::Tuple(halves) = &c.result else { return s.clone() };
        let mut result = halves[0].clone();
        if let Some(&r) = self.input.call_residuals.get(&(id, pos)) {
            callee.chain.push(Form::Fwd);
            result = Tree::Tuple(vec![result, Tree::Leaf(Leaf::Root(r))]);
        }
        let args = c.args[..c.args.len() / 2].to_vec();
        let results = s.results.iter().copied().filter(|v| !self.func.value(*v).linear).collect();
        Stmt { results, op: Op::Call(Box::new(Call { callee, args, result })), span: s.span }
    }
}

fn from_usize(b: &mut Builder<'_>, k: Value, ty: &Ty) -> Value {
    if *ty == Ty::usize() {
        return k;
    }
    let to = match ty {
        Ty::Int(t) => Frag::text(t),
        _ => Frag::text("_"),
    };
    b.value(Op::Pure(Pure::Cast(Operand::Value(k), to)), "k", ty.clone(), false)
}

struct Used {
    values: Vec<Value>,
    roots: Vec<Root>,
}
impl Visitor for Used {
    fn value(&mut self, v: Value) {
        self.values.push(v);
    }
    fn place(&mut self, p: &Place, _: Access) {
        self.roots.push(p.root);
    }
}

struct Defined(Vec<Value>);
impl Visitor for Defined {
    fn def_value(&mut self, v: Value) {
        self.0.push(v);
    }
}
