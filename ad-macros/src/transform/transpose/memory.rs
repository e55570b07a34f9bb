//! The transposes of what happens to memory: what was put somewhere is owed the cotangent that stands there.

use std::collections::BTreeSet;

use super::*;

impl Transposer<'_> {
    /// The sum of the elements of a place.
    pub(super) fn sum(&mut self, b: &mut Builder<'_>, p: &Place, like: Value) -> Value {
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
    pub(super) fn move_out(&mut self, b: &mut Builder<'_>, dst: &Place, src: &Place) {
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
    pub(super) fn init(&mut self, b: &mut Builder<'_>, i: &Init, from: &Place, created: &BTreeSet<Root>) {
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
    pub(super) fn repeated(
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
    pub(super) fn matters(&self, b: &Builder<'_>, v: Value) -> bool {
        b.func.value(v).name != "zero"
    }

    pub(super) fn add_all(&mut self, b: &mut Builder<'_>, to: &Place, from: &Place) {
        b.push(Op::AddAll(to.clone(), from.clone()));
    }

    /// `p = init`: what was in `p` before owes nothing.
    pub(super) fn assign(
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

    pub(super) fn push(&mut self, b: &mut Builder<'_>, p: &Place, i: &Init, created: &BTreeSet<Root>) {
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

    pub(super) fn pop(&mut self, b: &mut Builder<'_>, p: &Place, l: &Leaf) {
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
pub(super) fn zero_of(b: &mut Builder<'_>, ty: &Ty) -> Init {
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
