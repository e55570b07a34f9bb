//! Places and the statements on memory.
//!
//! In: `New`, `Store`, `Add` and their kin. Out: the statement in Rust, with the reference that the place is held
//! by, or not, where Rust asks for it.

use super::body::{Emitter, compound};
use super::code::{Block, COMPONENT, Expr, Item, Pat};
use super::types;
use crate::ir::types::SOME;
use crate::ir::*;

impl<'f> Emitter<'f> {
    /// The place as an expression: `x[i].a`; `*x` where it is the whole of a reference.
    pub fn place(&mut self, p: &Place) -> Expr {
        let base = self.place_base(p);
        if p.proj.is_empty() && self.func.root(p.root).hold != Hold::Owned {
            return Expr::unary("*", base);
        }
        base
    }

    /// The scalar in a place, which has this type.
    pub fn loaded(&mut self, p: &Place, ty: &Ty) -> Expr {
        let read = match p.proj.last() {
            Some(proj) if proj.is_payload() => self.base_of(p, false, Some(ty)),
            _ => self.place(p),
        };
        if ty.is_float() && self.func.may_be_absent(p) {
            let float = types::ty(ty, &mut self.table);
            return Expr::call(&format!("{COMPONENT}::<{float}, _>"), vec![read]);
        }
        read
    }

    /// The place of a scalar of this type, where it is modified.
    fn scalar_mut(&mut self, p: &Place, ty: &Ty) -> Expr {
        match p.proj.last() {
            Some(proj) if proj.is_payload() => self.base_of(p, true, Some(ty)),
            _ => self.place_mut(p),
        }
    }

    /// The place where it is modified.
    fn place_mut(&mut self, p: &Place) -> Expr {
        let base = self.base_mut(p);
        if p.proj.is_empty() && self.func.root(p.root).hold != Hold::Owned {
            return Expr::unary("*", base);
        }
        base
    }

    /// The place where Rust dereferences by itself: before `.` and `[`.
    pub fn place_base(&mut self, p: &Place) -> Expr {
        self.base(p, false)
    }
    /// The same, where it is modified.
    fn base_mut(&mut self, p: &Place) -> Expr {
        self.base(p, true)
    }

    fn base(&mut self, p: &Place, mutably: bool) -> Expr {
        self.base_of(p, mutably, None)
    }

    /// The zero that stands for the payload of an `Option` or `Result` without one: it has the type of the projection
    /// `k`, which may be known of the scalar alone that is there. Only a cotangent can lack it: where what is differentiated
    /// changes its variant, that of the cotangent comes behind.
    fn payload_zero(&mut self, p: &Place, k: usize, scalar: Option<&Ty>) -> Option<Expr> {
        if p.proj[k] != Proj::Field(SOME.into()) {
            return None;
        }
        let mut ty = self.func.place_ty(&Place { root: p.root, proj: p.proj[..=k].to_vec() });
        if let (Some(scalar), true) = (scalar, k + 1 == p.proj.len()) {
            ty = scalar.clone();
        }
        let known =
            ty.may_be_active() && ty.has_static_shape() && types::is_known(&ty) && types::is_copy(&ty);
        known.then(|| types::zero(&ty, &mut self.table))
    }

    fn base_of(&mut self, p: &Place, mutably: bool, scalar: Option<&Ty>) -> Expr {
        let mut e = Expr::Var(self.vars.root(p.root));
        for (k, proj) in p.proj.iter().enumerate() {
            e = match proj {
                Proj::Index(i) => Expr::Index(Box::new(e), Box::new(self.val(*i))),
                // What a variant holds: `*payload(&shape)`.
                Proj::Field(name) if proj.is_payload() => {
                    let lent = k == 0 && self.func.root(p.root).hold != Hold::Owned;
                    let (method, borrow) = if mutably { ("payload_mut", "&mut ") } else { ("payload", "&") };
                    let e = if lent { e } else { Expr::unary(borrow, e) };
                    if let Some(zero) = self.payload_zero(p, k, scalar) {
                        let method = if mutably { "payload_or" } else { "value_or" };
                        let call = Expr::call(&format!("::ad_runtime::PayloadOr::{method}"), vec![e, zero]);
                        if mutably { Expr::unary("*", call) } else { call }
                    } else {
                        let path = format!(
                            "::ad_runtime::Payload::<{{ ::ad_runtime::name(\"{name}\") }}>::{method}"
                        );
                        Expr::unary("*", Expr::call(&path, vec![e]))
                    }
                }
                Proj::Field(name) => Expr::Field(Box::new(e), name.clone()),
                Proj::Range(a, b) => {
                    let mut end = |v: &Option<Value>| v.map(|v| Box::new(self.val(v)));
                    let (a, b) = (end(a), end(b));
                    Expr::Index(Box::new(e), Box::new(Expr::Range(a, b)))
                }
            };
        }
        e
    }

    /// `&place` or `&mut place`; the whole of a reference is lent again by its name.
    pub fn lend(&mut self, p: &Place, mutably: bool) -> Expr {
        let base = self.base(p, mutably);
        let is_reference = p.proj.is_empty() && self.func.root(p.root).hold != Hold::Owned;
        match (is_reference, mutably) {
            (true, _) => base,
            (false, true) => Expr::unary("&mut ", base),
            (false, false) => Expr::unary("&", base),
        }
    }

    pub fn memory(&mut self, s: &'f Stmt) {
        match &s.op {
            Op::New(r, init) => self.new_root(*r, init),
            Op::Store(p, v) => self.store(s, p, *v),
            Op::Add(p, v) => self.add(p, *v),
            Op::Assign(p, init) => {
                let value = self.init(init);
                let place = self.place_mut(p);
                self.assign(place, value);
            }
            Op::CopyFrom(dst, src) => self.copy_from(dst, src),
            Op::Fill(p, v) => {
                let value = self.val(*v);
                let recv = self.base_mut(p);
                self.push(Item::Do(Expr::method(recv, "fill", vec![value])));
            }
            Op::Swap(a, b) => self.swap(a, b),
            Op::Push(p, init) => {
                let value = self.init(init);
                let recv = self.base_mut(p);
                self.push(Item::Do(Expr::method(recv, "push", vec![value])));
            }
            Op::Pop(p, leaf) => self.pop(p, leaf),
            Op::AddAll(dst, src) => self.add_all(dst, src),
            _ => {}
        }
    }

    fn store(&mut self, s: &Stmt, p: &Place, v: Value) {
        let mut value = self.val(v);
        let ty = self.func.value(v).ty.clone();
        let place = self.scalar_mut(p, &ty);
        if ty.is_float() && self.func.may_be_absent(p) {
            // A constant field takes a zero and sums, and nothing else: that would be a derivative lost.
            if value.is_zero() {
                let args = vec![Expr::unary("&mut ", place), value];
                return self.push(Item::Do(Expr::call("::ad_runtime::Component::clear", args)));
            }
            value = value.own_component(&place);
            let sum = matches!(&value, Expr::Binary(_, a, b) if **a == place || **b == place);
            if !sum {
                value = self.at(s.span, value);
            }
        }
        if types::is_concrete(&ty) {
            self.push(compound(place, value));
        } else {
            self.assign(place, value);
        }
    }

    fn assign(&mut self, place: Expr, value: Expr) {
        self.push(Item::Assign { place, op: "=".into(), value });
    }

    fn new_root(&mut self, r: Root, init: &Init) {
        let var = self.vars.root(r);
        let value = self.init(init);
        let data = self.func.root(r);
        let unused = !self.used_after(r, self.facts.born[r.0 as usize].map_or(0, |s| s.pos));
        let ambiguous = self.ambiguous(&value);
        let empty =
            matches!(init, Init::Empty(_)) || matches!(init, Init::List { elems, .. } if elems.is_empty());
        // A default of `f64` is right unless a method is called before anything else tells.
        let unclear = ambiguous
            && !data.linear
            && (self.literals.root_receiver[r.0 as usize] || types::is_unlike_literals(&data.ty));
        // Which type of error an `Ok` has, and what a `None` does not hold, nothing near it may tell.
        let open = matches!(data.ty, Ty::Option(_) | Ty::Result(..))
            && matches!(init, Init::Pure(_) | Init::Struct { .. } | Init::Uninit | Init::Zero(_));
        // The slot of an argument takes more than one type.
        let default = matches!(data.ty, Ty::Named(_)) && value.is_default();
        let annotate = (empty || unclear || open || default) && types::is_known(&data.ty);
        let ty = annotate.then(|| types::ty(&data.ty, &mut self.table));
        self.note(var, !ambiguous || annotate);
        let pat = if unused { Pat::Wild } else { Pat::Var(var) };
        self.push(Item::Let { pat, ty, init: value });
    }

    /// `place += v`, and `place -= x` for the negation of an `x`.
    fn add(&mut self, p: &Place, v: Value) {
        let unnamed = |ty: &Ty| matches!(ty, Ty::Named(_) | Ty::Unknown);
        // What has nothing but a name may be a struct's cotangent: what a call gives back for an argument, or a payload
        // or element that was one. (Among type parameters it may be a number that has `+` and no more.)
        let whole = self.facts.called.contains(&v) || self.func.generics.type_params().next().is_none();
        if whole && unnamed(&self.func.value(v).ty) && unnamed(&self.func.place_ty(p)) {
            let value = self.val(v);
            let args = vec![self.lend(p, true), Expr::unary("&", value)];
            return self.push(Item::Do(Expr::call(self.adds(p, None), args)));
        }
        let value = self.val(v);
        let place = self.scalar_mut(p, &self.func.value(v).ty.clone());
        let concrete =
            types::is_concrete(&self.func.value(v).ty) || types::is_concrete(&self.func.place_ty(p));
        if !concrete && self.func.may_be_absent(p) {
            let args = vec![Expr::unary("&mut ", place), value];
            return self.push(Item::Do(Expr::call("::ad_runtime::Gain::gain", args)));
        }
        let (op, value) = match value {
            Expr::Unary("-", x) => ("-", *x),
            value => ("+", value),
        };
        let sum = Expr::binary(op, place.clone(), value);
        if concrete {
            self.push(compound(place, sum));
        } else {
            self.assign(place, sum);
        }
    }

    fn copy_from(&mut self, dst: &Place, src: &Place) {
        let mut from = self.lend(src, false);
        if dst.root == src.root {
            // Rust cannot see that the two parts of one place are apart.
            let copy = Expr::method(self.place_base(src), "to_vec", vec![]);
            from = Expr::unary("&", self.temporary("copy", copy));
        }
        let recv = self.base_mut(dst);
        self.push(Item::Do(Expr::method(recv, "copy_from_slice", vec![from])));
    }

    fn swap(&mut self, a: &Place, b: &Place) {
        if a.root != b.root || fields_apart(a, b) {
            let args = vec![self.lend(a, true), self.lend(b, true)];
            return self.push(Item::Do(Expr::call("::core::mem::swap", args)));
        }
        let last = (a.proj.split_last(), b.proj.split_last());
        if let (Some((Proj::Index(i), x)), Some((Proj::Index(j), y))) = last
            && x == y
        {
            let args = vec![self.val(*i), self.val(*j)];
            let recv = self.base_mut(&Place { root: a.root, proj: x.to_vec() });
            return self.push(Item::Do(Expr::method(recv, "swap", args)));
        }
        let copy = types::is_copy(&self.func.place_ty(a));
        let mut read = |p: &Place| {
            if copy { self.place(p) } else { Expr::call("::core::mem::take", vec![self.lend(p, true)]) }
        };
        let (x, y) = (read(a), read(b));
        let old = self.temporary("swapped", x);
        let place = self.place_mut(a);
        self.assign(place, y);
        let place = self.place_mut(b);
        self.assign(place, old);
    }

    fn pop(&mut self, p: &Place, leaf: &Leaf) {
        let recv = self.base_mut(p);
        let popped = Expr::method(Expr::method(recv, "pop", vec![]), "unwrap", vec![]);
        match leaf {
            Leaf::Value(v) => self.bind(*v, popped),
            Leaf::Root(r) => {
                let var = self.vars.root(*r);
                self.note(var, true);
                self.push(Item::Let { pat: Pat::Var(var), ty: None, init: popped });
            }
        }
    }

    /// A whole tangent to another one: a scalar sum, a loop over a slice, or what the type says.
    fn add_all(&mut self, dst: &Place, src: &Place) {
        let ty = self.func.place_ty(dst);
        match &ty {
            Ty::Float(_) => {
                let (place, value) = (self.place_mut(dst), self.place(src));
                let sum = Expr::binary("+", place.clone(), value);
                let concrete = types::is_concrete(&ty);
                let item = if concrete {
                    compound(place, sum)
                } else {
                    Item::Assign { place, op: "=".into(), value: sum }
                };
                self.push(item);
            }
            Ty::Slice(elem) => self.add_slices(dst, src, elem),
            Ty::Vec(elem) if matches!(self.func.place_ty(src), Ty::Slice(_)) => {
                self.add_slices(dst, src, elem)
            }
            // Of a field, whose type is not known: a `Vec`, which only a `Vec` can be added to.
            Ty::Named(_) if matches!(self.func.place_ty(src), Ty::Slice(_)) => {
                let owned = Expr::method(self.place_base(src), "to_vec", vec![]);
                let args = vec![self.lend(dst, true), Expr::unary("&", owned)];
                self.push(Item::Do(Expr::call(self.adds(dst, None), args)));
            }
            Ty::Named(_) => {
                let args = vec![self.lend(dst, true), self.lend(src, false)];
                self.push(Item::Do(Expr::call(self.adds(dst, Some(src)), args)));
            }
            _ => {
                let args = vec![self.lend(dst, true), self.lend(src, false)];
                self.push(Item::Do(Expr::call(&types::add_path(&ty), args)));
            }
        }
    }

    /// The function that adds to a tangent which may be that of a constant field.
    fn adds(&self, dst: &Place, src: Option<&Place>) -> &'static str {
        let absent = |p: &Place| self.func.may_be_absent(p);
        if absent(dst) || src.is_some_and(absent) {
            "::ad_runtime::Accumulates::accumulate"
        } else {
            "::ad_runtime::Tangent::add"
        }
    }

    fn add_slices(&mut self, dst: &Place, src: &Place, elem: &Ty) {
        let index = self.vars.add("i");
        let at = |base: Expr| Expr::Index(Box::new(base), Box::new(Expr::Var(index)));
        let (to, from) = (self.base_mut(dst), self.place_base(src));
        let len = Expr::method(to.clone(), "len", vec![]);
        let (to, from) = (at(to), at(from));
        let item = if types::is_concrete(elem) {
            Item::Assign { place: to, op: "+=".into(), value: from }
        } else if elem.is_float() {
            Item::Assign { place: to.clone(), op: "=".into(), value: Expr::binary("+", to, from) }
        } else {
            let args = vec![Expr::unary("&mut ", to), Expr::unary("&", from)];
            Item::Do(Expr::call(&types::add_path(elem), args))
        };
        let range = Expr::Range(Some(Box::new(Expr::number("0"))), Some(Box::new(len)));
        let body = Block { items: vec![item], tail: None };
        self.push(Item::For { index: Pat::Var(index), range, body });
    }

    pub fn init(&mut self, i: &Init) -> Expr {
        match i {
            Init::Value(v) => self.val(*v),
            Init::List { elems, vec } => {
                let elems = elems.iter().map(|e| self.init(e)).collect();
                Expr::List { elems, vec: *vec }
            }
            Init::Repeat { elem, len, vec } => {
                let elem = Box::new(self.init(elem));
                Expr::Repeat { elem, len: Box::new(self.val(*len)), vec: *vec }
            }
            Init::Tuple(elems) => Expr::Tuple(elems.iter().map(|e| self.init(e)).collect()),
            Init::Struct { path, fields } => {
                let positional = fields.iter().enumerate().all(|(k, (n, _))| *n == k.to_string());
                let path = self.table.frag(path);
                let fields = fields.iter().map(|(n, e)| (n.clone(), self.init(e)));
                if positional && fields.len() > 0 {
                    return Expr::Call(path, fields.map(|(_, e)| e).collect());
                }
                Expr::Struct(path, fields.collect())
            }
            Init::Clone(p) => self.clone_of(p),
            Init::Move(p) => self.moved(p),
            Init::Empty(None) => Expr::call("::std::vec::Vec::new", vec![]),
            Init::Empty(Some(n)) => Expr::call("::std::vec::Vec::with_capacity", vec![self.val(*n)]),
            Init::Pure(p) => self.pure(p, &Ty::Unknown),
            Init::ZeroLike(p) => self.zero_like(p),
            Init::Uninit => Expr::nothing(),
            Init::Zero(ty) => types::zero(ty, &mut self.table),
        }
    }

    /// Out of a local variable or its field the contents move; out of anything else they are taken.
    fn moved(&mut self, p: &Place) -> Expr {
        let owned = self.func.root(p.root).hold == Hold::Owned;
        if types::is_copy(&self.func.place_ty(p)) {
            return self.place(p);
        }
        let fields = p.proj.iter().all(|proj| matches!(proj, Proj::Field(_)));
        let field = match p.proj.first() {
            Some(Proj::Field(name)) => Some(name.as_str()),
            _ => None,
        };
        if owned && fields && !self.facts.used_after(p.root, field, self.now) {
            return self.place(p);
        }
        if p.proj.is_empty() && owned {
            return self.clone_of(p);
        }
        let var = self.vars.root(p.root);
        self.vars.data[var.0 as usize].mutable |= owned;
        Expr::call("::core::mem::take", vec![self.lend(p, true)])
    }

    pub fn clone_of(&mut self, p: &Place) -> Expr {
        let ty = self.func.place_ty(p);
        if types::is_copy(&ty) {
            return self.place(p);
        }
        let name = if matches!(ty, Ty::Slice(_)) { "to_vec" } else { "clone" };
        Expr::method(self.place_base(p), name, vec![])
    }

    fn zero_like(&mut self, p: &Place) -> Expr {
        let ty = self.func.place_ty(p);
        match &ty {
            Ty::Vec(elem) | Ty::Slice(elem) if elem.has_static_shape() && elem.may_be_active() => {
                let zero = types::zero(&elem.tangent(), &mut self.table);
                let len = Expr::method(self.place_base(p), "len", vec![]);
                Expr::Repeat { elem: Box::new(zero), len: Box::new(len), vec: true }
            }
            ty if ty.has_static_shape() => types::zero(&ty.tangent(), &mut self.table),
            Ty::Slice(elem) if types::marker(elem).is_some() => {
                let each = Expr::method(self.place_base(p), "iter", vec![]);
                let zeros = Expr::method(each, "map", vec![Expr::atom(types::zero_path(elem))]);
                Expr::method(zeros, "collect::<Vec<_>>", vec![])
            }
            Ty::Slice(_) => {
                let arg = self.lend(p, false);
                Expr::call("::ad_runtime::zero_slice", vec![arg])
            }
            _ => {
                let arg = self.lend(p, false);
                Expr::call(&types::zero_path(&ty), vec![arg])
            }
        }
    }

    /// A tree of values and memory by value; memory that is used again afterwards is copied.
    pub fn tree(&mut self, t: &Tree<Leaf>) -> Expr {
        let end = self.facts.regions[0].end;
        self.tree_at(t, end)
    }

    pub fn tree_at(&mut self, t: &Tree<Leaf>, pos: u32) -> Expr {
        match t {
            Tree::Leaf(Leaf::Value(v)) => self.val(*v),
            Tree::Leaf(Leaf::Root(r)) => {
                let owned = self.func.root(*r).hold == Hold::Owned;
                let copy = types::is_copy(&self.func.root(*r).ty);
                if owned && (copy || !self.used_after(*r, pos)) {
                    Expr::Var(self.vars.root(*r))
                } else {
                    self.clone_of(&Place::from(*r))
                }
            }
            Tree::Tuple(ts) => Expr::Tuple(ts.iter().map(|t| self.tree_at(t, pos)).collect()),
        }
    }
}

/// The places part at a field, which rustc sees.
fn fields_apart(a: &Place, b: &Place) -> bool {
    for (x, y) in a.proj.iter().zip(&b.proj) {
        match (x, y) {
            (Proj::Field(m), Proj::Field(n)) if m != n => return true,
            (x, y) if x == y => {}
            _ => return false,
        }
    }
    false
}
