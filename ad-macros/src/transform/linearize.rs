//! Linearization: every active operation is followed by the linear operation on the tangents of its operands,
//! whose coefficients are primal values. This is the whole of forward mode, and the input of `transpose`.
//!
//! In: a function without linear values. Out: the same function whose body also defines a tangent for every
//! active value and root. What is constant has no tangent at all: a structural zero is an absence, and
//! is written out only where memory or a region's yield needs something to be there.

use std::collections::HashMap;

use super::activity::Activity;
use crate::ir::build::Builder;
use crate::ir::types::PHANTOM;
use crate::ir::*;
use crate::rules::{self, Factor, Partial};

pub struct Linearized {
    pub func: Func,
    pub tangents: Tangents,
}

#[derive(Clone, Default)]
pub struct Tangents {
    /// The tangent of each active value.
    pub values: HashMap<Value, Value>,
    /// The tangent memory of each active root.
    pub roots: HashMap<Root, Root>,
}

impl Tangents {
    pub fn value(&self, v: Value) -> Option<Value> {
        self.values.get(&v).copied()
    }
    pub fn root(&self, r: Root) -> Option<Root> {
        self.roots.get(&r).copied()
    }
    /// The tangents, in no particular order.
    pub fn leaves(&self) -> Vec<Leaf> {
        let values = self.values.values().map(|&v| Leaf::Value(v));
        values.chain(self.roots.values().map(|&r| Leaf::Root(r))).collect()
    }
    pub fn leaf(&self, l: &Leaf) -> Option<Leaf> {
        match l {
            Leaf::Value(v) => self.value(*v).map(Leaf::Value),
            Leaf::Root(r) => self.root(*r).map(Leaf::Root),
        }
    }
}

/// `suffix` is appended to a name to make that of its tangent (`_t1`).
pub fn linearize(func: &Func, suffix: &str) -> Linearized {
    let activity = Activity::of(func);
    let mut out = func.clone();
    let body = std::mem::take(&mut out.body);
    let mut lz =
        Linearizer { activity, values: HashMap::new(), roots: HashMap::new(), suffix: suffix.into() };
    let leaves: Vec<Leaf> =
        func.params.iter().filter(|p| p.active).flat_map(|p| p.tree.leaves().into_iter().copied()).collect();
    for leaf in leaves {
        match leaf {
            Leaf::Value(v) => {
                lz.new_tangent(&mut out, v);
            }
            Leaf::Root(r) => {
                lz.tangent_root(&mut out, r);
            }
        }
    }
    let span = out.span;
    let mut b = Builder::new(&mut out, span);
    lz.region(&mut b, &body);
    let stmts = std::mem::take(&mut b.stmts);
    out.body = Region { stmts, yields: body.yields, diverges: body.diverges };
    Linearized { func: out, tangents: Tangents { values: lz.values, roots: lz.roots } }
}

struct Linearizer {
    activity: Activity,
    values: HashMap<Value, Value>,
    roots: HashMap<Root, Root>,
    suffix: String,
}

impl Linearizer {
    fn new_tangent(&mut self, func: &mut Func, v: Value) -> Value {
        let name = format!("{}{}", func.value(v).name, self.suffix);
        let ty = func.value(v).ty.tangent();
        let t = func.new_value(name, ty, true);
        self.values.insert(v, t);
        t
    }

    /// The tangent memory of an active root; made at its first mention.
    fn tangent_root(&mut self, func: &mut Func, r: Root) -> Root {
        if let Some(&t) = self.roots.get(&r) {
            return t;
        }
        let data = func.root(r).clone();
        let name = format!("{}{}", data.name, self.suffix);
        // The tangent of a `&[T]` parameter is a `&[T]`, of an owned slice-like thing a `Vec`.
        let ty = match (&data.ty, data.hold) {
            (Ty::Slice(t), Hold::Ref | Hold::RefMut) => Ty::Slice(Box::new(t.tangent())),
            (ty, _) => ty.tangent(),
        };
        let t = func.new_root(name, ty, data.hold, true);
        self.roots.insert(r, t);
        t
    }

    fn active_place(&self, func: &Func, p: &Place) -> bool {
        self.activity.place(func, p)
    }

    fn tangent_place(&mut self, func: &mut Func, p: &Place) -> Place {
        p.on(self.tangent_root(func, p.root))
    }

    /// The tangent of `v`, or a zero written out.
    fn or_zero(&mut self, b: &mut Builder<'_>, v: Value) -> Value {
        match self.values.get(&v) {
            Some(&t) => t,
            None => {
                let ty = b.func.value(v).ty.tangent();
                b.lin(Lin::Zero, "zero", ty)
            }
        }
    }

    fn region(&mut self, b: &mut Builder<'_>, r: &Region) {
        for s in &r.stmts {
            b.span = s.span;
            self.stmt(b, s);
        }
    }

    fn stmt(&mut self, b: &mut Builder<'_>, s: &Stmt) {
        match &s.op {
            Op::Prim(prim, args) => {
                b.stmts.push(s.clone());
                self.prim(b, *prim, args, s.results[0]);
            }
            Op::Cast(a) => {
                b.stmts.push(s.clone());
                if let Some(&t) = self.values.get(a) {
                    self.define(b, s.results[0], Lin::Cast(t));
                }
            }
            Op::Lin(_) => unreachable!("a function is linearized before it is given linear operations"),
            Op::Load(p) => {
                b.stmts.push(s.clone());
                if self.activity.value(s.results[0]) {
                    let p = self.tangent_place(b.func, p);
                    let t = self.new_tangent(b.func, s.results[0]);
                    b.stmts.push(Stmt { results: vec![t], op: Op::Load(p), span: s.span });
                }
            }
            Op::If { .. } => self.branch(b, s),
            Op::Loop(l) => self.looped(b, l, s),
            Op::Call(c) => self.call(b, c, s),
            Op::New(r, i) => {
                b.stmts.push(s.clone());
                if self.activity.root(*r) {
                    let t = self.tangent_root(b.func, *r);
                    let like = Place::from(*r);
                    let init = self.init(b, i, &like);
                    b.push(Op::New(t, init));
                    self.fields(b, i, &like, &t.into());
                }
            }
            Op::Pure(_) | Op::StopGradient(_) | Op::Effect(_) | Op::Panic(_) => b.stmts.push(s.clone()),
            _ => self.memory(b, s),
        }
    }

    /// Statements on memory: the same statement on the tangent memory.
    fn memory(&mut self, b: &mut Builder<'_>, s: &Stmt) {
        let target = match &s.op {
            Op::Store(p, _)
            | Op::Add(p, _)
            | Op::Fill(p, _)
            | Op::Assign(p, _)
            | Op::CopyFrom(p, _)
            | Op::AddAll(p, _)
            | Op::Swap(p, _)
            | Op::Push(p, _)
            | Op::Pop(p, _) => p.clone(),
            _ => unreachable!("not a statement on memory"),
        };
        // An index may be computed from what the statement itself overwrites, so the tangent goes first where
        // it reads the same projections; projections are values, and these never change.
        b.stmts.push(s.clone());
        // A field whose type is another item's may be an integer: what is stored tells.
        let integer =
            matches!(&s.op, Op::Store(_, v) | Op::Fill(_, v) if !b.func.value(*v).ty.may_be_active());
        if integer || !self.active_place(b.func, &target) {
            return;
        }
        let t = self.tangent_place(b.func, &target);
        match &s.op {
            Op::Store(_, v) => {
                let v = self.or_zero(b, *v);
                b.push(Op::Store(t, v));
            }
            Op::Add(_, v) => {
                if let Some(&v) = self.values.get(v) {
                    b.push(Op::Add(t, v));
                }
            }
            Op::Fill(_, v) => {
                let v = self.or_zero(b, *v);
                b.push(Op::Fill(t, v));
            }
            Op::Assign(p, i) => {
                let init = self.init(b, i, p);
                b.push(Op::Assign(t.clone(), init));
                self.fields(b, i, p, &t);
            }
            Op::CopyFrom(_, src) => {
                let src = self.source(b, src);
                b.push(Op::CopyFrom(t, src));
            }
            Op::AddAll(_, src) => {
                if self.active_place(b.func, src) {
                    let src = self.tangent_place(b.func, src);
                    b.push(Op::AddAll(t, src));
                }
            }
            Op::Swap(_, other) => {
                let other = self.tangent_place(b.func, other);
                b.push(Op::Swap(t, other));
            }
            Op::Push(_, i) => {
                let like = self.pushed(b, &target, i);
                let init = self.init(b, i, &like);
                b.push(Op::Push(t.clone(), init));
                if has_user_literal(b.func, i) {
                    let last = self.last_of(b, &target);
                    self.fields(b, i, &last, &last.on(t.root));
                }
            }
            Op::Pop(_, leaf) => {
                let (results, leaf) = match leaf {
                    Leaf::Value(v) => {
                        let t = self.new_tangent(b.func, *v);
                        (vec![t], Leaf::Value(t))
                    }
                    Leaf::Root(r) => (vec![], Leaf::Root(self.tangent_root(b.func, *r))),
                };
                b.stmts.push(Stmt { results, op: Op::Pop(t, leaf), span: s.span });
            }
            _ => unreachable!("not a statement on memory"),
        }
    }

    /// The place that has the shape of what was pushed: a constant's tangent is zero in that shape.
    fn pushed(&self, b: &mut Builder<'_>, vec: &Place, i: &Init) -> Place {
        let literal = has_user_literal(b.func, i);
        if !literal && (matches!(i, Init::Value(_)) || self.activity.init(b.func, i)) {
            return vec.clone();
        }
        self.last_of(b, vec)
    }

    fn last_of(&self, b: &mut Builder<'_>, vec: &Place) -> Place {
        let recv = Operand::Place(vec.clone());
        let len = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
        let len = b.value(Op::Pure(len), "n", Ty::usize(), false);
        let one = b.atom("1", Ty::usize());
        let last = b.binary("-", len, one, Ty::usize(), "last");
        vec.index(last)
    }

    /// The tangent of a place that is read as a whole; a temporary zero where it is constant.
    fn source(&mut self, b: &mut Builder<'_>, p: &Place) -> Place {
        if self.active_place(b.func, p) {
            return self.tangent_place(b.func, p);
        }
        let ty = b.func.place_ty(p).tangent();
        let tmp = b.func.new_root("zero", ty, Hold::Owned, true);
        b.push(Op::New(tmp, Init::ZeroLike(p.clone())));
        tmp.into()
    }

    /// The tangent of an initialiser; `like` is the primal memory that has the shape, after the statement.
    fn init(&mut self, b: &mut Builder<'_>, i: &Init, like: &Place) -> Init {
        if !self.activity.init(b.func, i) {
            return match i {
                Init::Value(v) => Init::Value(self.or_zero(b, *v)),
                Init::Empty(n) => Init::Empty(*n),
                Init::Uninit => Init::Uninit,
                Init::List { elems, vec } if elems.iter().all(|e| matches!(e, Init::Value(_))) => {
                    let elems = elems.iter().map(|e| self.init(b, e, like)).collect();
                    Init::List { elems, vec: *vec }
                }
                Init::Repeat { elem, len, vec } if matches!(**elem, Init::Value(_)) => {
                    let elem = Box::new(self.init(b, elem, like));
                    Init::Repeat { elem, len: *len, vec: *vec }
                }
                _ => Init::ZeroLike(like.clone()),
            };
        }
        match i {
            Init::Value(v) => Init::Value(self.or_zero(b, *v)),
            Init::List { elems, vec } => {
                let elems = elems.iter().enumerate().map(|(k, e)| self.part(b, e, like, k)).collect();
                Init::List { elems, vec: *vec }
            }
            Init::Tuple(elems) => {
                let part = |(k, e): (usize, &Init)| self.init(b, e, &like.field(&k.to_string()));
                Init::Tuple(elems.iter().enumerate().map(part).collect())
            }
            Init::Repeat { elem, len, vec } => {
                let elem = Box::new(self.part(b, elem, like, 0));
                Init::Repeat { elem, len: *len, vec: *vec }
            }
            // A tangent of the user's has no path to write a literal with: it begins as zero, and its fields follow.
            Init::Struct { .. } if is_user_literal(b.func, i) => Init::ZeroLike(like.clone()),
            Init::Struct { path, fields } => self.literal(b, path, fields, like),
            Init::Clone(p) => Init::Clone(self.tangent_place(b.func, p)),
            Init::Move(p) => Init::Move(self.tangent_place(b.func, p)),
            Init::Empty(_) | Init::Pure(_) | Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => {
                unreachable!("constant, handled above")
            }
        }
    }

    /// The fields of the user's struct literals, after the memory was made as zero.
    fn fields(&mut self, b: &mut Builder<'_>, i: &Init, like: &Place, t: &Place) {
        match i {
            Init::Struct { path, fields } if is_user_literal(b.func, i) => {
                let variant = variant(path);
                for (name, e) in fields {
                    if !self.activity.init(b.func, e) {
                        continue;
                    }
                    let name = &variant.as_ref().map_or_else(|| name.clone(), |v| format!("{v}.{name}"));
                    let (like, t) = (like.field(name), t.field(name));
                    match e {
                        Init::Value(v) => {
                            let v = self.or_zero(b, *v);
                            b.push(Op::Store(t, v));
                        }
                        e => {
                            let init = self.init(b, e, &like);
                            b.push(Op::Assign(t.clone(), init));
                            self.fields(b, e, &like, &t);
                        }
                    }
                }
            }
            Init::List { elems, .. } if has_user_literal(b.func, i) => {
                for (k, e) in elems.iter().enumerate() {
                    let index = b.atom(&k.to_string(), Ty::usize());
                    self.fields(b, e, &like.index(index), &t.index(index));
                }
            }
            Init::Tuple(elems) => {
                for (k, e) in elems.iter().enumerate() {
                    let k = k.to_string();
                    self.fields(b, e, &like.field(&k), &t.field(&k));
                }
            }
            _ => {}
        }
    }

    /// The literal of the tangent struct, which has the fields that have a tangent.
    fn literal(&mut self, b: &mut Builder<'_>, path: &Frag, fields: &[(String, Init)], like: &Place) -> Init {
        let tangent = b.func.place_ty(like).tangent();
        let mut out = Vec::new();
        for (name, e) in fields {
            let part = like.field(name);
            let init = match &tangent {
                Ty::Struct(s) if !s.fields.iter().any(|(n, _)| n == name) => continue,
                Ty::Struct(_) if name == PHANTOM => e.clone(),
                Ty::Struct(_) => self.init(b, e, &part),
                _ if b.func.place_ty(&part).may_be_active() || self.activity.init(b.func, e) => {
                    self.init(b, e, &part)
                }
                _ => continue,
            };
            out.push((name.clone(), init));
        }
        let path = match &tangent {
            Ty::Struct(s) => Frag::text(&s.name),
            _ => path.clone(),
        };
        Init::Struct { path, fields: out }
    }

    fn part(&mut self, b: &mut Builder<'_>, elem: &Init, like: &Place, k: usize) -> Init {
        if let Init::Value(v) = elem {
            return Init::Value(self.or_zero(b, *v));
        }
        let index = b.atom(&k.to_string(), Ty::usize());
        self.init(b, elem, &like.index(index))
    }

    fn define(&mut self, b: &mut Builder<'_>, v: Value, lin: Lin) {
        let t = self.new_tangent(b.func, v);
        let span = b.span;
        b.stmts.push(Stmt { results: vec![t], op: Op::Lin(lin), span });
    }

    /// `dr = sum of (partial by argument) * (tangent of argument)`.
    fn prim(&mut self, b: &mut Builder<'_>, prim: rules::Prim, args: &[Value], r: Value) {
        let name = format!("{}{}", b.func.value(r).name, self.suffix);
        let ty = b.func.value(r).ty.clone();
        let mut sum: Option<Value> = None;
        for (arg, partial) in args.iter().zip(prim.partials) {
            let (Some(&tangent), Partial::Chain(factors)) = (self.values.get(arg), partial) else { continue };
            let mut term = Some(tangent);
            let mut negated = false;
            for (k, factor) in factors.iter().enumerate() {
                let Some(t) = term else { break };
                // A last negation is folded into the sum.
                if k + 1 == factors.len() && *factor == Factor::Neg && sum.is_some() {
                    negated = true;
                    break;
                }
                term = factor_of(b, *factor, args, r, &ty, t, &name);
            }
            let Some(term) = term else { continue };
            sum = Some(match sum {
                None => term,
                Some(s) if negated => b.lin(Lin::Sub(s, term), &name, ty.clone()),
                Some(s) => b.lin(Lin::Add(s, term), &name, ty.clone()),
            });
        }
        if let Some(sum) = sum {
            self.values.insert(r, sum);
        }
    }

    fn branch(&mut self, b: &mut Builder<'_>, s: &Stmt) {
        let Op::If { cond, then, otherwise } = &s.op else { return };
        let varied: Vec<usize> =
            (0..s.results.len()).filter(|&k| self.activity.value(s.results[k])).collect();
        let mut arms = Vec::new();
        for arm in [then, otherwise] {
            let (stmts, yields) = b.nested(|b| {
                self.region(b, arm);
                let mut yields = arm.yields.clone();
                if !arm.diverges {
                    yields.extend(varied.iter().map(|&k| self.or_zero(b, arm.yields[k])));
                }
                yields
            });
            arms.push(Region { stmts, yields, diverges: arm.diverges });
        }
        let mut results = s.results.clone();
        results.extend(varied.iter().map(|&k| self.new_tangent(b.func, s.results[k])));
        let otherwise = arms.pop().unwrap_or_default();
        let then = arms.pop().unwrap_or_default();
        b.stmts.push(Stmt { results, op: Op::If { cond: *cond, then, otherwise }, span: s.span });
    }

    fn looped(&mut self, b: &mut Builder<'_>, l: &Loop, s: &Stmt) {
        let varied: Vec<usize> =
            (0..l.carried.len()).filter(|&k| self.activity.value(l.carried[k].param)).collect();
        let mut carried = l.carried.clone();
        for &k in &varied {
            let init = self.or_zero(b, l.carried[k].init);
            let param = self.new_tangent(b.func, l.carried[k].param);
            carried.push(Carried { param, init });
        }
        let (stmts, yields) = b.nested(|b| {
            self.region(b, &l.body);
            let mut yields = l.body.yields.clone();
            if !l.body.diverges {
                yields.extend(varied.iter().map(|&k| self.or_zero(b, l.body.yields[k])));
            }
            yields
        });
        let body = Region { stmts, yields, diverges: l.body.diverges };
        let mut results = s.results.clone();
        results.extend(varied.iter().map(|&k| self.new_tangent(b.func, s.results[k])));
        let l = Loop { kind: l.kind.clone(), carried, body, exit: l.exit };
        b.stmts.push(Stmt { results, op: Op::Loop(Box::new(l)), span: s.span });
    }

    /// `(y, y') = jvp(args, args')`: one tangent for each argument, `Zero` for a constant one.
    fn call(&mut self, b: &mut Builder<'_>, c: &Call, s: &Stmt) {
        if !c.args.iter().any(|a| self.activity.arg(b.func, a)) {
            b.stmts.push(s.clone());
            return;
        }
        let mut args = c.args.clone();
        for a in &c.args {
            args.push(self.arg(b, a));
        }
        let mut values = Vec::new();
        let result = c.result.map(&mut |l| match l {
            Leaf::Value(v) if self.activity.value(*v) => {
                let t = self.new_tangent(b.func, *v);
                values.push(t);
                Leaf::Value(t)
            }
            // Without a derivative: the tangent is `()`, and nobody uses it.
            Leaf::Value(_) => {
                let t = b.func.new_value("_none", Ty::unit(), true);
                values.push(t);
                Leaf::Value(t)
            }
            Leaf::Root(r) if self.activity.root(*r) => Leaf::Root(self.tangent_root(b.func, *r)),
            Leaf::Root(r) => {
                let ty = match &b.func.root(*r).ty {
                    Ty::Result(t, _) if !t.may_be_active() => {
                        Ty::Result(Box::new(Ty::unit()), Box::new(Ty::unit()))
                    }
                    _ => Ty::unit(),
                };
                Leaf::Root(b.func.new_root("_none", ty, Hold::Owned, true))
            }
        });
        let mut callee = c.callee.clone();
        callee.chain.push(Form::Jvp);
        let results = s.results.iter().copied().chain(values).collect();
        let call = Call { callee, args, result: Tree::Tuple(vec![c.result.clone(), result]) };
        b.stmts.push(Stmt { results, op: Op::Call(Box::new(call)), span: s.span });
    }

    fn arg(&mut self, b: &mut Builder<'_>, a: &Arg) -> Arg {
        if !self.activity.arg(b.func, a) {
            return match a {
                Arg::Accumulate(_) | Arg::NoAccumulator => Arg::NoAccumulator,
                _ => Arg::Zero,
            };
        }
        match a {
            Arg::Value(t) | Arg::Lend(t) => Arg::Lend(self.tree(b, t)),
            Arg::Ref(p) => Arg::Ref(self.tangent_place(b.func, p)),
            Arg::RefMut(p) => Arg::RefMut(self.tangent_place(b.func, p)),
            Arg::Accumulate(p) => Arg::Accumulate(self.tangent_place(b.func, p)),
            Arg::Zero => Arg::Zero,
            Arg::NoAccumulator => Arg::NoAccumulator,
        }
    }

    fn tree(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>) -> Tree<Leaf> {
        t.map(&mut |l| match l {
            Leaf::Value(v) => Leaf::Value(self.or_zero(b, *v)),
            Leaf::Root(r) => Leaf::Root(self.source(b, &Place::from(*r)).root),
        })
    }
}

/// One step of a partial; `None` where the coefficient is a literal zero.
fn factor_of(
    b: &mut Builder<'_>,
    factor: Factor,
    args: &[Value],
    r: Value,
    ty: &Ty,
    t: Value,
    name: &str,
) -> Option<Value> {
    let lin = match factor {
        Factor::Neg => Lin::Neg(t),
        Factor::Scale(text) => {
            let k = rules::instantiate(b, text, args, Some(r), ty);
            if is_literal_zero(b, k) {
                return None;
            }
            Lin::Scale(k, t)
        }
        Factor::Unscale(text) => {
            let k = rules::instantiate(b, text, args, Some(r), ty);
            Lin::Unscale(k, t)
        }
        Factor::When(text) => {
            let c = rules::condition(b, text, args, Some(r), ty);
            Lin::Select(c, Some(t), None)
        }
    };
    Some(b.lin(lin, name, ty.clone()))
}

/// A factor that the user wrote as `0.0`: what is multiplied by it contributes nothing, whatever it holds.
fn is_literal_zero(b: &Builder<'_>, k: Value) -> bool {
    let atom = b.stmts.iter().rev().find(|s| s.results.contains(&k));
    matches!(atom, Some(Stmt { op: Op::Pure(Pure::Atom(f)), .. })
        if f.0.to_string().trim_end_matches("f64").trim_end_matches('_').parse::<f64>() == Ok(0.0))
}

/// A struct literal of a type that is not generated: its tangent has another name.
fn is_user_literal(func: &Func, i: &Init) -> bool {
    let generated = |path: &Frag| {
        let name = path.0.to_string();
        func.roots.iter().any(|r| matches!(&r.ty, Ty::Struct(s) if s.name == name))
    };
    matches!(i, Init::Struct { path, .. } if !generated(path))
}

fn has_user_literal(func: &Func, i: &Init) -> bool {
    match i {
        Init::Struct { .. } => is_user_literal(func, i),
        Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().any(|e| has_user_literal(func, e)),
        Init::Repeat { elem, .. } => has_user_literal(func, elem),
        _ => false,
    }
}
