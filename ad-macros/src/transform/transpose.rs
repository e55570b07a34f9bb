//! Transposition: the linear part of a linearized function, reversed. Only linear operations have transposes,
//! and they are a closed list:
//!
//! | linear statement | its transpose |
//! | --- | --- |
//! | `y = a + b` | `a' += y'`, `b' += y'` |
//! | `y = k * a` | `a' += k * y'` |
//! | `y = load p` | `p' += y'` |
//! | `store p = a` | `a' += p'`, `p' = 0` |
//! | `p += a` | `a' += p'` |
//! | `new r = init` | what `init` took gets its part of `r'` |
//! | `push v, a` / `pop v` | pop / push |
//! | `if`, loops | the same, reversed, yielding what values from outside are owed |
//! | `jvp` of a call | `bwd` of that call |
//!
//! The result refers to primal values and memory freely, as if everything the forward pass computed were still
//! there; `plan` decides how it comes to be there. Each transposed region begins with a mark that
//! names the region it is the transpose of.

mod calls;
mod control;
mod memory;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::count::Trips;
use super::lengths::{Former, Prepared};
use super::linearize::Tangents;
use super::shape::{RegionId, Shape};
use crate::ir::build::Builder;
use crate::ir::visit::{self, Access, Visitor};
use crate::ir::*;

/// The loops of the reversed program: their index, and which forward loop each reverses.
pub type Reversed = HashMap<Value, super::shape::LoopId>;

pub struct Transposed {
    pub stmts: Vec<Stmt>,
    /// The cotangents of linear values that are defined outside: parameters.
    pub values: HashMap<Value, Value>,
    pub loops: Reversed,
}

/// The mark at the start of a transposed region.
pub fn mark(id: RegionId, span: proc_macro2::Span) -> Stmt {
    Stmt { results: vec![], op: Op::Lin(Lin::Cast(Value(id as u32))), span }
}
pub fn marked(s: &Stmt) -> Option<RegionId> {
    match &s.op {
        Op::Lin(Lin::Cast(v)) if s.results.is_empty() => Some(v.0 as usize),
        _ => None,
    }
}

/// The statement without the marks inside; `None` for a mark.
pub fn unmarked(s: &Stmt) -> Option<Stmt> {
    if marked(s).is_some() {
        return None;
    }
    let mut s = s.clone();
    let clear = |r: &mut Region| r.stmts = r.stmts.iter().filter_map(unmarked).collect();
    match &mut s.op {
        Op::If { then, otherwise, .. } => [then, otherwise].into_iter().for_each(clear),
        Op::Loop(l) => clear(&mut l.body),
        _ => {}
    }
    Some(s)
}

pub struct Transposer<'a> {
    pub shape: &'a Shape,
    pub trips: &'a Trips,
    /// `_b1`
    pub suffix: String,
    /// The memory of cotangents, by that of tangents.
    pub roots: HashMap<Root, Root>,
    /// The primal root of each tangent root.
    primal: HashMap<Root, Root>,
    /// The memory in whose shape a temporary zero was made, which is the tangent of nothing.
    like: HashMap<Root, Place>,
    /// The cotangents known so far.
    ct: BTreeMap<Value, Value>,
    loops: Reversed,
    /// Memory of cotangents that does not begin with zero: that of what the function returns.
    pub seeded: BTreeSet<Root>,
    /// Cotangents that are structurally zero where a condition is not as it says: contributions of a branch.
    live: HashMap<Value, (Value, bool)>,
    /// The lengths of vectors where they end, see [`super::lengths`].
    pub lengths: &'a HashMap<Root, Value>,
    /// Residuals of calls: for each call statement of the forward pass the root of its residuals.
    pub residuals: HashMap<(RegionId, usize), Root>,
    pub snapshots: &'a HashMap<(RegionId, usize), Vec<(usize, Root)>>,
    shapes: &'a HashMap<(RegionId, usize), Former>,
}

impl<'a> Transposer<'a> {
    pub fn new(
        tangents: &'a Tangents,
        shape: &'a Shape,
        trips: &'a Trips,
        prepared: &'a Prepared,
        suffix: &str,
    ) -> Self {
        let primal = tangents.roots.iter().map(|(&p, &t)| (t, p)).collect();
        Transposer {
            shape,
            trips,
            suffix: suffix.into(),
            roots: HashMap::new(),
            primal,
            like: HashMap::new(),
            ct: BTreeMap::new(),
            loops: HashMap::new(),
            seeded: BTreeSet::new(),
            live: HashMap::new(),
            lengths: &prepared.lengths,
            residuals: HashMap::new(),
            snapshots: &prepared.snapshots,
            shapes: &prepared.shapes,
        }
    }

    /// Transposes the whole body; `seeds` are the cotangents of linear values at its end.
    pub fn run(mut self, b: &mut Builder<'_>, body: &Region, seeds: &[(Value, Value)]) -> (Transposed, Self) {
        for &(v, c) in seeds {
            self.accumulate(b, v, c);
        }
        let seeded = std::mem::take(&mut b.stmts);
        b.stmts.push(mark(0, b.span));
        b.stmts.extend(seeded);
        self.stmts(b, body, 0);
        let stmts = std::mem::take(&mut b.stmts);
        let values = self.ct.iter().map(|(&k, &v)| (k, v)).collect();
        let loops = std::mem::take(&mut self.loops);
        (Transposed { stmts, values, loops }, self)
    }

    /// The memory of cotangents that belongs to this memory of tangents.
    pub fn cotangent_root(&mut self, func: &mut Func, t: Root) -> Root {
        if let Some(&c) = self.roots.get(&t) {
            return c;
        }
        let primal = self.primal.get(&t).copied();
        let name = primal.map_or_else(|| "zero".to_string(), |p| func.root(p).name.clone());
        let ty = func.root(t).ty.clone();
        // Locals own their cotangents; those of parameters are made by whoever assembles the function.
        let ty = match ty {
            Ty::Slice(e) => Ty::Vec(e),
            ty => ty,
        };
        let c = func.new_root(format!("{name}{}", self.suffix), ty, Hold::Owned, true);
        self.roots.insert(t, c);
        c
    }

    fn place(&mut self, b: &mut Builder<'_>, p: &Place) -> Place {
        p.on(self.cotangent_root(b.func, p.root))
    }

    /// `v' += c`
    fn accumulate(&mut self, b: &mut Builder<'_>, v: Value, c: Value) {
        match self.ct.get(&v).copied() {
            None => {
                self.ct.insert(v, c);
            }
            Some(old) => {
                let name = self.name(b, v);
                let ty = b.func.value(v).ty.clone();
                let sum = b.lin(Lin::Add(old, c), &name, ty);
                if let Some(live) = self.live.get(&old).copied().filter(|l| self.live.get(&c) == Some(l)) {
                    self.live.insert(sum, live);
                }
                self.ct.insert(v, sum);
            }
        }
    }

    /// The name of a cotangent: that of the tangent with the other suffix.
    fn name(&self, b: &Builder<'_>, v: Value) -> String {
        let name = &b.func.value(v).name;
        let base = name.rsplit_once("_t").map_or(name.as_str(), |(base, _)| base);
        format!("{base}{}", self.suffix)
    }

    fn take(&mut self, v: Value) -> Option<Value> {
        self.ct.remove(&v)
    }

    /// The statements of a region, last to first, after zeros for the memory that is declared in it.
    fn stmts(&mut self, b: &mut Builder<'_>, region: &Region, id: RegionId) {
        let local = declared(region);
        for s in &region.stmts {
            if let Op::New(t, Init::ZeroLike(p)) = &s.op
                && !self.primal.contains_key(t)
            {
                self.like.insert(*t, p.clone());
            }
        }
        let created = self.created_by_moves(region, &local);
        let zeros_at = b.stmts.len();
        for (pos, s) in region.stmts.iter().enumerate().rev() {
            b.span = s.span;
            let here = created.iter().filter(|(_, at)| **at == pos).map(|(r, _)| *r).collect();
            self.stmt(b, s, id, pos, &here);
        }
        // Only the memory that was mentioned needs to exist.
        let rest = b.stmts.split_off(zeros_at);
        for &t in &local {
            if created.contains_key(&t) || self.seeded.contains(&t) || !self.roots.contains_key(&t) {
                continue;
            }
            self.zero(b, t);
        }
        b.stmts.extend(rest);
    }

    /// `new r' = 0`
    pub fn zero(&mut self, b: &mut Builder<'_>, t: Root) {
        let c = self.cotangent_root(b.func, t);
        let ty = b.func.root(c).ty.clone();
        let init = match (self.primal.get(&t), &ty) {
            _ if ty.has_static_shape() => Init::Zero(ty),
            (Some(r), Ty::Vec(e)) if e.has_static_shape() && self.lengths.contains_key(r) => {
                Init::Repeat { elem: Box::new(memory::zero_of(b, e)), len: self.lengths[r], vec: true }
            }
            (Some(&r), _) => Init::ZeroLike(r.into()),
            // Of a temporary zero: nobody asks for its contents, but they are added to.
            (None, _) => self.like.get(&t).map_or(Init::Empty(None), |p| Init::ZeroLike(p.clone())),
        };
        b.push(Op::New(c, init));
    }

    /// Roots of this region that are moved as a whole, in this same region, into something linear, and not mentioned
    /// after that: their cotangent begins its life there. With the position of the move.
    fn created_by_moves(&self, region: &Region, local: &[Root]) -> BTreeMap<Root, usize> {
        let mut mentions = Mentions(BTreeMap::new());
        for (pos, s) in region.stmts.iter().enumerate() {
            mentions.0.insert(pos, Vec::new());
            visit::stmt(s, &mut mentions);
        }
        let mut last: BTreeMap<Root, usize> = BTreeMap::new();
        for (pos, roots) in &mentions.0 {
            last.extend(roots.iter().map(|r| (*r, *pos)));
        }
        let mut out = BTreeMap::new();
        for (pos, s) in region.stmts.iter().enumerate() {
            let Op::New(t, i) = &s.op else { continue };
            if !self.primal.contains_key(t) {
                continue;
            }
            let mut moved = Vec::new();
            whole_moves(i, &mut moved);
            let once = |r: &Root| mentions.0[&pos].iter().filter(|m| *m == r).count() == 1;
            // What is returned too has a cotangent already.
            let begins =
                |r: &Root| last[r] == pos && once(r) && local.contains(r) && !self.seeded.contains(r);
            out.extend(moved.into_iter().filter(begins).map(|r| (r, pos)));
        }
        out
    }

    fn stmt(&mut self, b: &mut Builder<'_>, s: &Stmt, id: RegionId, pos: usize, created: &BTreeSet<Root>) {
        match &s.op {
            Op::Lin(l) => self.lin(b, l, s.results[0]),
            Op::Load(p) if self.is_linear(b, p) => {
                if let Some(c) = self.take(s.results[0]) {
                    let p = self.place(b, p);
                    b.push(Op::Add(p, c));
                }
            }
            Op::Store(p, v) if self.is_linear(b, p) => {
                let p = self.place(b, p);
                let c = self.load(b, &p, *v);
                let zero = self.zero_value(b, *v);
                b.push(Op::Store(p, zero));
                self.accumulate(b, *v, c);
            }
            Op::Add(p, v) if self.is_linear(b, p) => {
                let p = self.place(b, p);
                let c = self.load(b, &p, *v);
                self.accumulate(b, *v, c);
            }
            Op::Fill(p, v) if self.is_linear(b, p) => {
                let p = self.place(b, p);
                let c = self.sum(b, &p, *v);
                let zero = self.zero_value(b, *v);
                b.push(Op::Fill(p, zero));
                self.accumulate(b, *v, c);
            }
            Op::New(t, i) if b.func.root(*t).linear => {
                let from = Place::from(self.cotangent_root(b.func, *t));
                self.init(b, i, &from, created);
            }
            Op::Assign(p, i) if self.is_linear(b, p) => {
                let former = self.shapes.get(&(id, pos)).copied();
                self.assign(b, p, i, former, created)
            }
            Op::CopyFrom(dst, src) if self.is_linear(b, dst) => {
                let (dst, src) = (self.place(b, dst), self.place(b, src));
                self.move_out(b, &dst, &src);
            }
            Op::AddAll(dst, src) if self.is_linear(b, dst) => {
                let (dst, src) = (self.place(b, dst), self.place(b, src));
                b.push(Op::AddAll(src, dst));
            }
            Op::Swap(x, y) if self.is_linear(b, x) => {
                let (x, y) = (self.place(b, x), self.place(b, y));
                b.push(Op::Swap(x, y));
            }
            Op::Push(p, i) if self.is_linear(b, p) => self.push(b, p, i, created),
            Op::Pop(p, l) if self.is_linear(b, p) => self.pop(b, p, l),
            Op::If { .. } => self.branch(b, s, id, pos),
            Op::Loop(l) => self.looped(b, l, s, id, pos),
            Op::Call(c) if c.callee.chain.last() == Some(&Form::Jvp) && self.is_linearized(b, c) => {
                self.call(b, c, id, pos)
            }
            Op::Load(_)
            | Op::Store(..)
            | Op::Add(..)
            | Op::Fill(..)
            | Op::New(..)
            | Op::Assign(..)
            | Op::CopyFrom(..)
            | Op::AddAll(..)
            | Op::Swap(..)
            | Op::Push(..)
            | Op::Pop(..)
            | Op::Call(_)
            | Op::Pure(_)
            | Op::Prim(..)
            | Op::Cast(_)
            | Op::StopGradient(_)
            | Op::Effect(_)
            | Op::Panic(_) => {}
        }
    }

    fn is_linear(&self, b: &Builder<'_>, p: &Place) -> bool {
        b.func.root(p.root).linear
    }

    /// Made by this pass: the second half of the result are tangents.
    fn is_linearized(&self, b: &Builder<'_>, c: &Call) -> bool {
        let linear = |l: &&Leaf| match l {
            Leaf::Value(v) => b.func.value(*v).linear,
            Leaf::Root(r) => b.func.root(*r).linear,
        };
        c.result.leaves().iter().any(linear)
            || c.args.iter().any(|a| match a {
                Arg::Value(t) | Arg::Lend(t) => t.leaves().iter().any(linear),
                Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => b.func.root(p.root).linear,
                Arg::Zero | Arg::NoAccumulator => false,
            })
    }

    fn load(&self, b: &mut Builder<'_>, p: &Place, like: Value) -> Value {
        let name = self.name(b, like);
        let ty = b.func.value(like).ty.clone();
        b.value(Op::Load(p.clone()), &name, ty, true)
    }

    fn zero_value(&self, b: &mut Builder<'_>, like: Value) -> Value {
        let ty = b.func.value(like).ty.clone();
        b.lin(Lin::Zero, "zero", ty)
    }

    fn lin(&mut self, b: &mut Builder<'_>, l: &Lin, y: Value) {
        let Some(c) = self.take(y) else { return };
        let live = self.live.get(&c).copied();
        let mut scaled = |this: &mut Self, l: Lin, to: Value| {
            let name = this.name(b, to);
            let ty = b.func.value(to).ty.clone();
            let product = matches!(l, Lin::Scale(..) | Lin::Unscale(..));
            let of_branch = match l {
                Lin::Select(cond, Some(_), None) => Some((cond, true)),
                Lin::Select(cond, None, Some(_)) => Some((cond, false)),
                _ => live,
            };
            let mut c = b.lin(l, &name, ty.clone());
            // What a branch that was not taken would have owed is nothing, not `0 * inf`.
            if let (true, Some((cond, holds))) = (product, live) {
                let (then, otherwise) = if holds { (Some(c), None) } else { (None, Some(c)) };
                c = b.lin(Lin::Select(cond, then, otherwise), &name, ty);
            }
            if let Some(live) = of_branch {
                this.live.insert(c, live);
            }
            this.accumulate(b, to, c);
        };
        match *l {
            Lin::Zero => {}
            Lin::Add(x, z) => {
                self.accumulate(b, x, c);
                self.accumulate(b, z, c);
            }
            Lin::Sub(x, z) => {
                self.accumulate(b, x, c);
                let name = self.name(b, z);
                let ty = b.func.value(z).ty.clone();
                match self.ct.get(&z).copied() {
                    Some(old) => {
                        let d = b.lin(Lin::Sub(old, c), &name, ty);
                        self.ct.insert(z, d);
                    }
                    None => {
                        let d = b.lin(Lin::Neg(c), &name, ty);
                        self.ct.insert(z, d);
                    }
                }
            }
            Lin::Neg(x) => scaled(self, Lin::Neg(c), x),
            Lin::Scale(k, x) => scaled(self, Lin::Scale(k, c), x),
            Lin::Unscale(k, x) => scaled(self, Lin::Unscale(k, c), x),
            Lin::Select(cond, x, z) => {
                if let Some(x) = x {
                    scaled(self, Lin::Select(cond, Some(c), None), x);
                }
                if let Some(z) = z {
                    scaled(self, Lin::Select(cond, None, Some(c)), z);
                }
            }
            Lin::Cast(x) => scaled(self, Lin::Cast(c), x),
        }
    }
}

/// The tangent roots that a region declares, in order.
fn declared(region: &Region) -> Vec<Root> {
    let mut out = Vec::new();
    for s in &region.stmts {
        match &s.op {
            Op::New(r, _) | Op::Pop(_, Leaf::Root(r)) => out.push(*r),
            Op::Call(c) => out.extend(c.result.leaves().into_iter().filter_map(|l| match l {
                Leaf::Root(r) => Some(*r),
                Leaf::Value(_) => None,
            })),
            _ => {}
        }
    }
    out
}

/// The memory that each statement mentions; the position is entered before its visit.
struct Mentions(BTreeMap<usize, Vec<Root>>);

impl Visitor for Mentions {
    fn place(&mut self, p: &Place, _: Access) {
        if let Some(mut at) = self.0.last_entry() {
            at.get_mut().push(p.root);
        }
    }
}

fn whole_moves(i: &Init, out: &mut Vec<Root>) {
    match i {
        Init::Move(p) if p.proj.is_empty() => out.push(p.root),
        Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| whole_moves(e, out)),
        Init::Struct { fields, .. } => fields.iter().for_each(|(_, e)| whole_moves(e, out)),
        _ => {}
    }
}
