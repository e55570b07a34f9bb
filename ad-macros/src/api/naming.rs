//! Names for types that lowering could not know, since they belong to other items: the result of a call is
//! `<h as Reverse<fn(A, B)>>::Output`, its parts and elements are named from that, and so is the memory that they move into.
//!
//! In: a function. Out: the same function, with `Unknown` replaced wherever there is a name. A name is enough for a
//! residual's type and for a callee's key; what remains `Unknown` must not be kept.

use quote::quote;

use super::keys;
use crate::ir::*;

pub fn name_types(func: &mut Func) {
    let body = std::mem::take(&mut func.body);
    Namer { func }.region(&body);
    func.body = body;
}

struct Namer<'a> {
    func: &'a mut Func,
}

impl Namer<'_> {
    fn region(&mut self, r: &Region) {
        r.stmts.iter().for_each(|s| self.stmt(s));
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.op {
            Op::If { then, otherwise, .. } => {
                self.region(then);
                self.region(otherwise);
                for (k, &v) in s.results.iter().enumerate() {
                    for arm in [then, otherwise].into_iter().filter(|arm| !arm.diverges) {
                        self.value(v, self.func.value(arm.yields[k]).ty.clone());
                    }
                }
            }
            Op::Loop(l) => {
                for c in &l.carried {
                    self.value(c.param, self.func.value(c.init).ty.clone());
                }
                self.region(&l.body);
                for (c, &v) in l.carried.iter().zip(&s.results) {
                    self.value(v, self.func.value(c.param).ty.clone());
                }
            }
            Op::Call(c) if c.callee.chain.is_empty() => {
                let output = keys::output_ty(self.func, c);
                self.tree(&c.result, output);
            }
            Op::New(r, init) => {
                if let Some(ty) = self.init_ty(init) {
                    self.root(*r, ty);
                }
            }
            Op::Prim(_, args) => self.value(s.results[0], self.func.value(args[0]).ty.clone()),
            Op::Pure(Pure::Binary("+" | "-" | "*" | "/" | "%", a, _)) => {
                if let Operand::Value(a) = a {
                    self.value(s.results[0], self.func.value(*a).ty.clone());
                }
            }
            Op::Load(p) => self.value(s.results[0], self.func.place_ty(p)),
            Op::Pop(p, leaf) => {
                let ty = self.func.place_ty(p).elem();
                match leaf {
                    Leaf::Value(v) => self.value(*v, ty),
                    Leaf::Root(r) => self.root(*r, ty),
                }
            }
            Op::Push(p, init) if p.proj.is_empty() => {
                if let Some(ty) = self.init_ty(init) {
                    self.root(p.root, Ty::vec(ty));
                }
            }
            _ => {}
        }
    }

    fn tree(&mut self, t: &Tree<Leaf>, ty: proc_macro2::TokenStream) {
        match t {
            Tree::Tuple(ts) => {
                for (k, t) in ts.iter().enumerate() {
                    let name = k.to_string();
                    self.tree(t, quote!(<#ty as ::ad_runtime::Field<{ ::ad_runtime::name(#name) }>>::Type));
                }
            }
            Tree::Leaf(Leaf::Value(v)) => self.value(*v, Ty::Named(Frag::new(ty))),
            Tree::Leaf(Leaf::Root(r)) => self.root(*r, Ty::Named(Frag::new(ty))),
        }
    }

    fn value(&mut self, v: Value, ty: Ty) {
        let known = &mut self.func.values[v.0 as usize].ty;
        refine(known, ty);
    }
    fn root(&mut self, r: Root, ty: Ty) {
        let known = &mut self.func.roots[r.0 as usize].ty;
        refine(known, ty);
    }

    /// The type of what an initialiser makes, where it says more than the declaration.
    fn init_ty(&self, init: &Init) -> Option<Ty> {
        match init {
            Init::Value(v) => Some(self.func.value(*v).ty.clone()),
            Init::Clone(p) | Init::Move(p) => match self.func.place_ty(p) {
                Ty::Slice(e) => Some(Ty::Vec(e)),
                ty => Some(ty),
            },
            Init::Tuple(elems) => {
                elems.iter().map(|e| self.init_ty(e)).collect::<Option<Vec<_>>>().map(Ty::Tuple)
            }
            Init::List { elems, vec } => {
                let elem = elems.iter().find_map(|e| self.init_ty(e).filter(|t| !t.is_unnamed()))?;
                Some(if *vec {
                    Ty::vec(elem)
                } else {
                    Ty::Array(Box::new(elem), Frag::text(&elems.len().to_string()))
                })
            }
            Init::Repeat { elem, vec: true, .. } => self.init_ty(elem).map(Ty::vec),
            Init::Repeat { .. }
            | Init::Struct { .. }
            | Init::Empty(_)
            | Init::Pure(_)
            | Init::ZeroLike(_)
            | Init::Zero(_)
            | Init::Uninit => None,
        }
    }
}

/// Puts `ty` where `known` knows nothing.
fn refine(known: &mut Ty, ty: Ty) {
    match (known, ty) {
        (_, Ty::Unknown) => {}
        (known @ Ty::Unknown, ty) => *known = ty,
        (Ty::Int(known), Ty::Named(name)) if known == types::ANY_INT => *known = name.0.to_string(),
        (Ty::Int(known), Ty::Int(name)) if known == types::ANY_INT => *known = name,
        (Ty::Tuple(ks), Ty::Tuple(ts)) => ks.iter_mut().zip(ts).for_each(|(k, t)| refine(k, t)),
        (Ty::Array(k, _) | Ty::Slice(k) | Ty::Vec(k), Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t)) => {
            refine(k, *t);
        }
        (Ty::Array(k, _) | Ty::Slice(k) | Ty::Vec(k), ty @ Ty::Named(_)) => refine(k, ty.elem()),
        (Ty::Option(k), Ty::Option(t)) => refine(k, *t),
        (Ty::Result(k, e), Ty::Result(t, f)) => {
            refine(k, *t);
            refine(e, *f);
        }
        (Ty::Option(k), ty @ Ty::Named(_)) => refine(k, ty.project(&Proj::Field(types::SOME.into()))),
        (Ty::Result(k, e), ty @ Ty::Named(_)) => {
            refine(k, ty.project(&Proj::Field(types::SOME.into())));
            refine(e, ty.project(&Proj::Field(types::ERR.into())));
        }
        // Nothing but the name is needed of the parts of a tuple.
        (Ty::Tuple(ks), ty @ Ty::Named(_)) => {
            for (n, k) in ks.iter_mut().enumerate() {
                refine(k, ty.project(&Proj::Field(n.to_string())));
            }
        }
        _ => {}
    }
}
