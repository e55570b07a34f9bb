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
    pub tangents: &'a Tangents,
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
            tangents,
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
                Init::Repeat { elem: Box::new(zero_of(b, e)), len: self.lengths[r], vec: true }
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

    /// The sum of the elements of a place.
    fn sum(&mut self, b: &mut Builder<'_>, p: &Place, like: Value) -> Value {
        let (name, ty) = (self.name(b, like), b.func.value(like).ty.clone());
        let zero = self.zero_value(b, like);
        let param = b.func.new_value(name.clone(), ty.clone(), true);
        let result = b.func.new_value(name.clone(), ty.clone(), true);
        let body_of = |b: &mut Builder<'_>, i: Value| {
            let e = b.value(Op::Load(p.index(i)), "e", ty.clone(), true);
            vec![b.lin(Lin::Add(param, e), &name, ty.clone())]
        };
        let l = over_elements(b, p, vec![Carried { param, init: zero }], body_of);
        let span = b.span;
        b.stmts.push(Stmt { results: vec![result], op: Op::Loop(Box::new(l)), span });
        result
    }

    /// `src' += dst'`, `dst' = 0`, of slices.
    fn move_out(&mut self, b: &mut Builder<'_>, dst: &Place, src: &Place) {
        let elem = b.func.place_ty(dst).elem();
        if !elem.is_float() {
            // Elements that are no floats are added as wholes; the slice is then overwritten by zeros of
            // the same shape.
            let tmp = b.func.new_root("taken", Ty::vec(elem), Hold::Owned, true);
            b.push(Op::New(tmp, Init::Clone(dst.clone())));
            let zero = b.func.new_root("zero", b.func.root(tmp).ty.clone(), Hold::Owned, true);
            b.push(Op::New(zero, Init::ZeroLike(tmp.into())));
            b.push(Op::CopyFrom(dst.clone(), zero.into()));
            b.push(Op::AddAll(src.clone(), tmp.into()));
            return;
        }
        let l = over_elements(b, dst, vec![], |b, i| {
            let c = b.value(Op::Load(dst.index(i)), "e", elem.clone(), true);
            let zero = b.lin(Lin::Zero, "zero", elem.clone());
            b.push(Op::Store(dst.index(i), zero));
            b.push(Op::Add(src.index(i), c));
            vec![]
        });
        b.push(Op::Loop(Box::new(l)));
    }

    /// What `init` took gets its part of the cotangent at `from`, which is not used afterwards.
    fn init(&mut self, b: &mut Builder<'_>, i: &Init, from: &Place, created: &BTreeSet<Root>) {
        match i {
            Init::Value(v) => {
                if self.matters(b, *v) {
                    let c = self.load(b, from, *v);
                    self.accumulate(b, *v, c);
                }
            }
            Init::List { elems, .. } => {
                for (k, e) in elems.iter().enumerate() {
                    let index = b.atom(&k.to_string(), Ty::usize());
                    self.init(b, e, &from.index(index), created);
                }
            }
            Init::Tuple(elems) => {
                for (k, e) in elems.iter().enumerate() {
                    self.init(b, e, &from.field(&k.to_string()), created);
                }
            }
            Init::Struct { fields, .. } => {
                for (name, e) in fields {
                    self.init(b, e, &from.field(name), created);
                }
            }
            Init::Repeat { elem, .. } => match &**elem {
                Init::Value(v) => {
                    if self.matters(b, *v) {
                        let c = self.sum(b, from, *v);
                        self.accumulate(b, *v, c);
                    }
                }
                elem => {
                    let created = BTreeSet::new();
                    let outer = std::mem::take(&mut self.ct);
                    let mut leaves = Vec::new();
                    values_of(elem, &mut leaves);
                    self.repeated(b, elem, from, &leaves, outer, &created);
                }
            },
            Init::Clone(p) => {
                let to = self.place(b, p);
                self.add_all(b, &to, from);
            }
            Init::Move(p) => {
                let to = self.place(b, p);
                if p.proj.is_empty() && created.contains(&p.root) {
                    // Out of a part, a struct cannot be moved.
                    let whole = from.proj.is_empty();
                    let from = from.clone();
                    b.push(Op::New(to.root, if whole { Init::Move(from) } else { Init::Clone(from) }));
                } else {
                    self.add_all(b, &to, from);
                }
            }
            Init::Empty(_) | Init::Pure(_) | Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => {}
        }
    }

    /// `[elem; n]` of an element that is itself memory: a loop over the copies.
    fn repeated(
        &mut self,
        b: &mut Builder<'_>,
        elem: &Init,
        from: &Place,
        leaves: &[Value],
        outer: BTreeMap<Value, Value>,
        created: &BTreeSet<Root>,
    ) {
        let mut carried = Vec::new();
        self.ct = outer;
        for &v in leaves {
            let init = match self.ct.get(&v) {
                Some(&c) => c,
                None => self.zero_value(b, v),
            };
            let (name, ty) = (self.name(b, v), b.func.value(v).ty.clone());
            carried.push(Carried { param: b.func.new_value(name, ty, true), init });
        }
        for (c, &v) in carried.iter().zip(leaves) {
            self.ct.insert(v, c.param);
        }
        let l = over_elements(b, from, carried, |b, i| {
            self.init(b, elem, &from.index(i), created);
            leaves.iter().map(|v| self.ct[v]).collect()
        });
        let results: Vec<Value> = leaves
            .iter()
            .map(|&v| {
                let (name, ty) = (self.name(b, v), b.func.value(v).ty.clone());
                b.func.new_value(name, ty, true)
            })
            .collect();
        for (&v, &r) in leaves.iter().zip(&results) {
            self.ct.insert(v, r);
        }
        let span = b.span;
        b.stmts.push(Stmt { results, op: Op::Loop(Box::new(l)), span });
    }

    /// Not a zero that was only written to have something there.
    fn matters(&self, b: &Builder<'_>, v: Value) -> bool {
        b.func.value(v).name != "zero"
    }

    fn add_all(&mut self, b: &mut Builder<'_>, to: &Place, from: &Place) {
        b.push(Op::AddAll(to.clone(), from.clone()));
    }

    /// `p = init`: what was in `p` before owes nothing.
    fn assign(
        &mut self,
        b: &mut Builder<'_>,
        p: &Place,
        i: &Init,
        former: Option<Former>,
        created: &BTreeSet<Root>,
    ) {
        let ct = self.place(b, p);
        let ty = b.func.place_ty(&ct);
        if let (Init::ZeroLike(_) | Init::Pure(_), Ty::Option(_) | Ty::Result(..)) = (i, &ty) {
            return b.push(Op::Assign(ct.clone(), Init::ZeroLike(ct)));
        }
        let tmp = b.func.new_root("taken", ty.clone(), Hold::Owned, true);
        b.push(Op::New(tmp, Init::Clone(ct.clone())));
        let zero = match former {
            Some(Former::Length(n)) => {
                Init::Repeat { elem: Box::new(zero_of(b, &ty.elem())), len: n, vec: true }
            }
            Some(Former::Copy(r)) => Init::ZeroLike(r.into()),
            None if ty.has_static_shape() => Init::Zero(ty),
            None => Init::ZeroLike(tmp.into()),
        };
        b.push(Op::Assign(ct, zero));
        self.init(b, i, &tmp.into(), created);
    }

    fn push(&mut self, b: &mut Builder<'_>, p: &Place, i: &Init, created: &BTreeSet<Root>) {
        let from = self.place(b, p);
        match i {
            Init::Value(v) => {
                let (name, ty) = (self.name(b, *v), b.func.value(*v).ty.clone());
                let c = b.func.new_value(name, ty, true);
                let span = b.span;
                b.stmts.push(Stmt { results: vec![c], op: Op::Pop(from, Leaf::Value(c)), span });
                if self.matters(b, *v) {
                    self.accumulate(b, *v, c);
                }
            }
            i => {
                let ty = b.func.place_ty(&from).elem();
                let tmp = b.func.new_root("popped", ty, Hold::Owned, true);
                b.push(Op::Pop(from, Leaf::Root(tmp)));
                self.init(b, i, &tmp.into(), created);
            }
        }
    }

    fn pop(&mut self, b: &mut Builder<'_>, p: &Place, l: &Leaf) {
        let to = self.place(b, p);
        match l {
            Leaf::Value(v) => {
                let c = match self.take(*v) {
                    Some(c) => c,
                    None => self.zero_value(b, *v),
                };
                b.push(Op::Push(to, Init::Value(c)));
            }
            Leaf::Root(r) => {
                let c = self.cotangent_root(b.func, *r);
                b.push(Op::Push(to, Init::Move(c.into())));
            }
        }
    }

    /// Transposes a region with cotangents of its yields; what values from outside are owed by it is left in
    /// `self.ct`, which is empty before.
    fn nested(
        &mut self,
        b: &mut Builder<'_>,
        region: &Region,
        id: RegionId,
        seeds: &[(Value, Value)],
    ) -> Vec<Stmt> {
        let span = b.span;
        let (stmts, ()) = b.nested(|b| {
            b.stmts.push(mark(id, span));
            for &(v, c) in seeds {
                self.accumulate(b, v, c);
            }
            self.stmts(b, region, id);
        });
        b.span = span;
        stmts
    }

    fn branch(&mut self, b: &mut Builder<'_>, s: &Stmt, id: RegionId, pos: usize) {
        let Op::If { cond, then, otherwise } = &s.op else { return };
        let ids = &self.shape.children[&(id, pos)];
        let seeds: Vec<(usize, Value)> =
            (0..s.results.len()).filter_map(|k| self.take(s.results[k]).map(|c| (k, c))).collect();
        let outer = std::mem::take(&mut self.ct);
        let mut arms = Vec::new();
        for (arm, &arm_id) in [then, otherwise].into_iter().zip(ids) {
            let seeds: Vec<(Value, Value)> = if arm.diverges {
                Vec::new()
            } else {
                seeds.iter().map(|&(k, c)| (arm.yields[k], c)).collect()
            };
            let stmts =
                if arm.diverges { vec![mark(arm_id, b.span)] } else { self.nested(b, arm, arm_id, &seeds) };
            arms.push((stmts, std::mem::take(&mut self.ct)));
        }
        self.ct = outer;
        let mut owed: BTreeSet<Value> = arms.iter().flat_map(|(_, ct)| ct.keys().copied()).collect();
        owed.retain(|v| self.matters(b, *v));
        if owed.is_empty() && arms.iter().all(|(stmts, _)| stmts.len() == 1) {
            return;
        }
        let one_sided: Vec<Option<bool>> = owed
            .iter()
            .map(|v| match (arms[0].1.contains_key(v), arms[1].1.contains_key(v)) {
                (true, false) if !otherwise.diverges => Some(true),
                (false, true) if !then.diverges => Some(false),
                _ => None,
            })
            .collect();
        let mut regions = Vec::new();
        for (stmts, ct) in arms {
            let (mut zeros, yields) = b.nested(|b| {
                owed.iter().map(|v| ct.get(v).copied().unwrap_or_else(|| self.zero_value(b, *v))).collect()
            });
            let mut stmts = stmts;
            stmts.append(&mut zeros);
            regions.push(Region { stmts, yields, diverges: false });
        }
        let otherwise = regions.pop().unwrap_or_default();
        let then = regions.pop().unwrap_or_default();
        let results: Vec<Value> = owed
            .iter()
            .map(|&v| {
                let (name, ty) = (self.name(b, v), b.func.value(v).ty.clone());
                b.func.new_value(name, ty, true)
            })
            .collect();
        let span = s.span;
        b.stmts.push(Stmt { results: results.clone(), op: Op::If { cond: *cond, then, otherwise }, span });
        b.span = span;
        for ((&v, &c), side) in owed.iter().zip(&results).zip(one_sided) {
            if let Some(holds) = side {
                self.live.insert(c, (*cond, holds));
            }
            self.accumulate(b, v, c);
        }
    }

    fn looped(&mut self, b: &mut Builder<'_>, l: &Loop, s: &Stmt, id: RegionId, pos: usize) {
        let linear: Vec<usize> =
            (0..l.carried.len()).filter(|&k| b.func.value(l.carried[k].param).linear).collect();
        let free = free_linear(b.func, l);
        let seeded = linear.iter().any(|&k| self.ct.contains_key(&s.results[k]));
        if l.body.diverges || (!seeded && !touches_memory(b.func, &l.body)) {
            return;
        }
        let body_id = self.shape.children[&(id, pos)][0];
        let mut carried = Vec::new();
        let mut seeds = Vec::new();
        for &k in &linear {
            let param = l.carried[k].param;
            let init = self.take(s.results[k]).unwrap_or_else(|| self.zero_value(b, param));
            let (name, ty) = (self.name(b, param), b.func.value(param).ty.clone());
            let c = b.func.new_value(name, ty, true);
            carried.push(Carried { param: c, init });
            seeds.push((l.body.yields[k], c));
        }
        let mut inner = BTreeMap::new();
        for &v in &free {
            let init = self.take(v).unwrap_or_else(|| self.zero_value(b, v));
            let (name, ty) = (self.name(b, v), b.func.value(v).ty.clone());
            let c = b.func.new_value(name, ty, true);
            carried.push(Carried { param: c, init });
            inner.insert(v, c);
        }
        let outer = std::mem::replace(&mut self.ct, inner);
        let mut stmts = self.nested(b, &l.body, body_id, &seeds);
        let (mut zeros, yields) = b.nested(|b| {
            let params = linear.iter().map(|&k| l.carried[k].param).chain(free.iter().copied());
            params.map(|v| self.take(v).unwrap_or_else(|| self.zero_value(b, v))).collect::<Vec<_>>()
        });
        stmts.append(&mut zeros);
        self.ct = outer;
        let kind = self.reversed(b, l, body_id);
        let results: Vec<Value> = carried
            .iter()
            .map(|c| {
                let data = b.func.value(c.param).clone();
                b.func.new_value(data.name, data.ty, true)
            })
            .collect();
        let body = Region { stmts, yields, diverges: false };
        let reversed = Loop { kind, carried, body, exit: None };
        b.stmts.push(Stmt { results: results.clone(), op: Op::Loop(Box::new(reversed)), span: s.span });
        b.span = s.span;
        // The free values first: an initial value may be one of them (`let mut t = x; for .. { t = t * x }`), and is owed both.
        for (n, &v) in free.iter().enumerate() {
            self.ct.insert(v, results[linear.len() + n]);
        }
        for (n, &k) in linear.iter().enumerate() {
            if self.matters(b, l.carried[k].init) {
                self.accumulate(b, l.carried[k].init, results[n]);
            }
        }
    }

    /// The reversed loop runs over the same `lo..hi` from the other end, or over the counted iterations.
    fn reversed(&mut self, b: &mut Builder<'_>, l: &Loop, body: RegionId) -> LoopKind {
        let id = self.shape.regions[body].inside.unwrap_or(0);
        if let (LoopKind::Range { index, lo, hi, rev, .. }, None) = (&l.kind, l.exit) {
            let data = b.func.value(*index).clone();
            let index = b.func.new_value(data.name, data.ty, false);
            self.loops.insert(index, id);
            return LoopKind::Range { index, lo: *lo, hi: *hi, step: None, rev: !rev };
        }
        let trips = l.carried.iter().find_map(|c| self.trips.get(&c.param)).copied();
        let lo = b.atom("0", Ty::usize());
        let hi = trips.unwrap_or(lo);
        let index = b.func.new_value("k", Ty::usize(), false);
        self.loops.insert(index, id);
        LoopKind::Range { index, lo, hi, step: None, rev: true }
    }

    /// `bwd(& arguments again, residuals, & cotangent of the result, accumulators)`.
    fn call(&mut self, b: &mut Builder<'_>, c: &Call, id: RegionId, pos: usize) {
        let n = c.args.len() / 2;
        let (primal, tangents) = c.args.split_at(n);
        let Tree::Tuple(results) = &c.result else { return };
        let mut callee = c.callee.clone();
        callee.chain.pop();
        callee.chain.push(Form::Bwd);
        let residuals = *self
            .residuals
            .entry((id, pos))
            .or_insert_with(|| b.func.new_root("r", Ty::Unknown, Hold::Owned, false));
        let snapshots = self.snapshots.get(&(id, pos)).cloned().unwrap_or_default();
        let mut args: Vec<Arg> = Vec::new();
        for (k, a) in primal.iter().enumerate() {
            match a {
                Arg::Ref(p) => {
                    let snapshot = snapshots.iter().find(|(at, _)| *at == k);
                    args.push(Arg::Ref(snapshot.map_or_else(|| p.clone(), |(_, r)| Place::from(*r))));
                }
                Arg::Lend(t) => args.push(lend_again(b, t)),
                Arg::Zero => args.push(Arg::Zero),
                Arg::NoAccumulator | Arg::Value(_) | Arg::RefMut(_) | Arg::Accumulate(_) => {}
            }
        }
        args.push(Arg::Ref(residuals.into()));
        let seed = self.seed(b, &results[1], &results[0]);
        args.push(Arg::Lend(seed));
        let mut by_value = Vec::new();
        let mut after: Vec<(Tree<Leaf>, Place)> = Vec::new();
        for (arg, t) in primal.iter().zip(tangents) {
            match (arg, t) {
                (Arg::Value(_), Arg::Lend(t)) => by_value.push(Some(t.clone())),
                (Arg::Value(_), _) => by_value.push(None),
                // The cotangent of an accumulator is lent, that of anything else is an accumulator.
                (Arg::NoAccumulator | Arg::Accumulate(_), Arg::Zero | Arg::NoAccumulator) => {
                    args.push(Arg::Zero)
                }
                (_, Arg::Zero | Arg::NoAccumulator) => args.push(Arg::NoAccumulator),
                (_, Arg::Ref(p)) => {
                    let p = self.place(b, p);
                    args.push(Arg::Accumulate(p));
                }
                (_, Arg::RefMut(p)) => {
                    let p = self.place(b, p);
                    args.push(Arg::RefMut(p));
                }
                (_, Arg::Accumulate(p)) => {
                    let p = self.place(b, p);
                    args.push(Arg::Ref(p));
                }
                (_, Arg::Lend(t)) => args.push(self.lent_accumulator(b, t, &mut after)),
                (_, Arg::Value(_)) => {}
            }
        }
        let separated = self.separate_overlapping(b, &mut args);
        let result = self.returned(b, &by_value);
        let results = result.leaves().into_iter().filter_map(|l| match l {
            Leaf::Value(v) => Some(*v),
            Leaf::Root(_) => None,
        });
        let results = results.collect();
        let span = b.span;
        let call = Call { callee, args, result: result.clone() };
        b.stmts.push(Stmt { results, op: Op::Call(Box::new(call)), span });
        for (to, tmp) in separated {
            b.push(Op::AddAll(to, tmp));
        }
        if let Tree::Tuple(parts) = &result {
            for (t, part) in by_value.iter().zip(parts) {
                if let Some(t) = t {
                    self.distribute(b, t, part);
                }
            }
        }
        for (t, place) in after {
            self.unlend(b, &t, &place);
        }
    }

    /// The cotangent of a call's result, as a tree of its parts.
    fn seed(&mut self, b: &mut Builder<'_>, tangent: &Tree<Leaf>, primal: &Tree<Leaf>) -> Tree<Leaf> {
        match (tangent, primal) {
            (Tree::Tuple(ts), Tree::Tuple(ps)) => {
                Tree::Tuple(ts.iter().zip(ps).map(|(t, p)| self.seed(b, t, p)).collect())
            }
            (Tree::Leaf(Leaf::Value(t)), _) => match self.take(*t) {
                Some(c) => Tree::Leaf(Leaf::Value(c)),
                None if b.func.value(*t).ty == Ty::unit() => Self::nothing(b),
                None => Tree::Leaf(Leaf::Value(self.zero_value(b, *t))),
            },
            (Tree::Leaf(Leaf::Root(t)), _) if b.func.root(*t).ty == Ty::unit() => Self::nothing(b),
            (Tree::Leaf(Leaf::Root(t)), _) => Tree::Leaf(Leaf::Root(self.cotangent_root(b.func, *t))),
            (Tree::Tuple(_), Tree::Leaf(_)) => Tree::unit(),
        }
    }

    /// The cotangent of a part of a result that nobody uses: a zero whose type only the callee knows.
    fn nothing(b: &mut Builder<'_>) -> Tree<Leaf> {
        Tree::Leaf(Leaf::Value(b.lin(Lin::Zero, "zero", Ty::Unknown)))
    }

    /// An argument `&(a, b)` that was made for the call: its accumulator is made for the call too.
    fn lent_accumulator(
        &mut self,
        b: &mut Builder<'_>,
        t: &Tree<Leaf>,
        after: &mut Vec<(Tree<Leaf>, Place)>,
    ) -> Arg {
        if let Tree::Leaf(Leaf::Root(r)) = t {
            return Arg::Accumulate(self.cotangent_root(b.func, *r).into());
        }
        let (init, ty) = self.lent_zero(b, t);
        let root = b.func.new_root(format!("lent{}", self.suffix), ty, Hold::Owned, true);
        b.push(Op::New(root, init));
        after.push((t.clone(), root.into()));
        Arg::Accumulate(root.into())
    }

    fn lent_zero(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>) -> (Init, Ty) {
        match t {
            Tree::Leaf(Leaf::Value(v)) => (Init::Value(self.zero_value(b, *v)), b.func.value(*v).ty.clone()),
            Tree::Leaf(Leaf::Root(r)) => {
                let c = self.cotangent_root(b.func, *r);
                (Init::ZeroLike(c.into()), b.func.root(c).ty.clone())
            }
            Tree::Tuple(ts) => {
                let (inits, tys) = ts.iter().map(|t| self.lent_zero(b, t)).unzip();
                (Init::Tuple(inits), Ty::Tuple(tys))
            }
        }
    }

    /// The parts of a lent accumulator go where they belong.
    fn unlend(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>, from: &Place) {
        match t {
            Tree::Leaf(Leaf::Value(v)) => {
                if self.matters(b, *v) {
                    let c = self.load(b, from, *v);
                    self.accumulate(b, *v, c);
                }
            }
            Tree::Leaf(Leaf::Root(r)) => {
                let to = self.cotangent_root(b.func, *r);
                self.add_all(b, &to.into(), from);
            }
            Tree::Tuple(ts) => {
                for (k, t) in ts.iter().enumerate() {
                    self.unlend(b, t, &from.field(&k.to_string()));
                }
            }
        }
    }

    /// Two mutable borrows of one root cannot go into one call: all but the first get memory of their own,
    /// which is added afterwards, in the order of the arguments.
    fn separate_overlapping(&mut self, b: &mut Builder<'_>, args: &mut [Arg]) -> Vec<(Place, Place)> {
        let mut seen: Vec<Root> = Vec::new();
        let mut separated = Vec::new();
        for a in args {
            match a {
                Arg::Accumulate(p) if seen.contains(&p.root) => {
                    let ty = b.func.place_ty(p);
                    let ty = if let Ty::Slice(e) = ty { Ty::Vec(e) } else { ty };
                    let tmp = b.func.new_root("apart", ty, Hold::Owned, true);
                    b.push(Op::New(tmp, Init::ZeroLike(p.clone())));
                    separated.push((p.clone(), tmp.into()));
                    *a = Arg::Accumulate(tmp.into());
                }
                Arg::Accumulate(p) | Arg::RefMut(p) => seen.push(p.root),
                _ => {}
            }
        }
        separated
    }

    /// The results of a backward call: one entry for each by-value argument.
    fn returned(&mut self, b: &mut Builder<'_>, by_value: &[Option<Tree<Leaf>>]) -> Tree<Leaf> {
        let mut entry = |t: &Option<Tree<Leaf>>| match t {
            None => Tree::Leaf(Leaf::Value(b.func.new_value("_none", Ty::unit(), true))),
            Some(t) => t.map(&mut |l| match l {
                Leaf::Value(v) => {
                    let (name, ty) = (self.name(b, *v), b.func.value(*v).ty.clone());
                    Leaf::Value(b.func.new_value(name, ty, true))
                }
                Leaf::Root(r) => {
                    let (name, ty) = (self.primal_name(b.func, *r), b.func.root(*r).ty.clone());
                    Leaf::Root(b.func.new_root(name, ty, Hold::Owned, true))
                }
            }),
        };
        Tree::Tuple(by_value.iter().map(&mut entry).collect())
    }

    fn primal_name(&self, func: &Func, t: Root) -> String {
        let primal = self.primal.get(&t).map_or("d", |p| func.root(*p).name.as_str());
        format!("{primal}{}", self.suffix)
    }

    fn distribute(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>, c: &Tree<Leaf>) {
        match (t, c) {
            (Tree::Tuple(ts), Tree::Tuple(cs)) => {
                ts.iter().zip(cs).for_each(|(t, c)| self.distribute(b, t, c));
            }
            (Tree::Leaf(Leaf::Value(v)), Tree::Leaf(Leaf::Value(c))) if self.matters(b, *v) => {
                self.accumulate(b, *v, *c);
            }
            (Tree::Leaf(Leaf::Root(t)), Tree::Leaf(Leaf::Root(c))) if self.primal.contains_key(t) => {
                let to = self.cotangent_root(b.func, *t);
                self.add_all(b, &to.into(), &Place::from(*c));
            }
            _ => {}
        }
    }
}

/// A lent tuple that is lent once more: its memory is that of the forward pass, which has another name here.
fn lend_again(b: &mut Builder<'_>, t: &Tree<Leaf>) -> Arg {
    if let Tree::Leaf(Leaf::Root(r)) = t {
        return Arg::Ref((*r).into());
    }
    Arg::Lend(t.map(&mut |l| match l {
        Leaf::Value(v) => Leaf::Value(*v),
        Leaf::Root(r) => {
            let data = b.func.root(*r).clone();
            let copy = b.func.new_root(data.name, data.ty, Hold::Owned, false);
            b.push(Op::New(copy, Init::Clone((*r).into())));
            Leaf::Root(copy)
        }
    }))
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

fn values_of(i: &Init, out: &mut Vec<Value>) {
    match i {
        Init::Value(v) => out.push(*v),
        Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| values_of(e, out)),
        Init::Struct { fields, .. } => fields.iter().for_each(|(_, e)| values_of(e, out)),
        Init::Repeat { elem, .. } => values_of(elem, out),
        Init::Clone(_)
        | Init::Move(_)
        | Init::Empty(_)
        | Init::Pure(_)
        | Init::ZeroLike(_)
        | Init::Zero(_)
        | Init::Uninit => {}
    }
}

/// The zero of an element.
fn zero_of(b: &mut Builder<'_>, ty: &Ty) -> Init {
    if ty.is_float() { Init::Value(b.lin(Lin::Zero, "zero", ty.clone())) } else { Init::Zero(ty.clone()) }
}

/// `for i in 0..p.len() { body }`
fn over_elements(
    b: &mut Builder<'_>,
    p: &Place,
    carried: Vec<Carried>,
    body: impl FnOnce(&mut Builder<'_>, Value) -> Vec<Value>,
) -> Loop {
    let lo = b.atom("0", Ty::usize());
    let len =
        Pure::Method { recv: Operand::Place(p.clone()), name: "len".into(), turbofish: None, args: vec![] };
    let hi = b.value(Op::Pure(len), "n", Ty::usize(), false);
    let index = b.func.new_value("i", Ty::usize(), false);
    let (stmts, yields) = b.nested(|b| body(b, index));
    Loop {
        kind: LoopKind::Range { index, lo, hi, step: None, rev: false },
        carried,
        body: Region { stmts, yields, diverges: false },
        exit: None,
    }
}

struct Linears<'a> {
    func: &'a Func,
    used: BTreeSet<Value>,
    defined: BTreeSet<Value>,
    memory: bool,
}

impl Visitor for Linears<'_> {
    fn value(&mut self, v: Value) {
        if self.func.value(v).linear && self.func.value(v).name != "zero" {
            self.used.insert(v);
        }
    }
    fn def_value(&mut self, v: Value) {
        self.defined.insert(v);
    }
    fn place(&mut self, p: &Place, _: visit::Access) {
        self.memory |= self.func.root(p.root).linear;
    }
}

/// The linear values from outside that the body of a loop uses.
fn free_linear(func: &Func, l: &Loop) -> Vec<Value> {
    let mut v = Linears { func, used: BTreeSet::new(), defined: BTreeSet::new(), memory: false };
    v.defined.extend(l.carried.iter().map(|c| c.param));
    visit::region(&l.body, &mut v);
    v.used.difference(&v.defined).copied().collect()
}

fn touches_memory(func: &Func, r: &Region) -> bool {
    let mut v = Linears { func, used: BTreeSet::new(), defined: BTreeSet::new(), memory: false };
    visit::region(r, &mut v);
    v.memory
}
