//! What a value's type can be called where only its origin tells: the result of a call is
//! `<h as Reverse<fn(A, B)>>::Output`, and fields, elements and copies are named from what they are of.
//!
//! In: what calls, copies and pushes made while the body was lowered. Out: the name through which a method's or an
//! operator's derivatives are found. The rest of a function needs no such name until residuals are typed
//! (`api::naming`, which follows the same rules on the finished function).
//!
//! A call whose arguments are all constant may be of a function without derivatives: an associated function is then
//! taken to return the type it belongs to. Where that is wrong, the generated code does not compile.

use std::collections::HashMap;
use std::rc::Rc;

use super::Cx;
use super::aliases::is_users;
use super::env::{Item, LPlace, Loc};
use super::types::{Kind, Type};
use crate::api::keys;
use crate::ir::{Arg, Call, Frag, Init, Leaf, Place, Pure, Root, Tree, Ty, Value};

/// Where something comes from.
#[derive(Clone, Debug)]
enum Origin {
    /// Part of the result of a call.
    Call(Rc<Call>, Vec<usize>),
    /// What an initialiser makes.
    Init(Init),
    /// A vector of such.
    Elems(Init),
    /// What `place.pop()` gives.
    Popped(Place),
}

#[derive(Default)]
pub struct Origins {
    of: HashMap<Leaf, Origin>,
    /// Constants that an associated function made, with the type it belongs to.
    constants: Vec<(Pure, Frag)>,
}

impl Origins {
    pub fn call(&mut self, call: &Call) {
        let call = Rc::new(call.clone());
        self.parts(&call, &call.result, &mut Vec::new());
    }
    fn parts(&mut self, call: &Rc<Call>, t: &Tree<Leaf>, path: &mut Vec<usize>) {
        match t {
            Tree::Leaf(l) => {
                self.of.insert(*l, Origin::Call(call.clone(), path.clone()));
            }
            Tree::Tuple(ts) => {
                for (k, t) in ts.iter().enumerate() {
                    path.push(k);
                    self.parts(call, t, path);
                    path.pop();
                }
            }
        }
    }
    /// What calls returned.
    pub fn returned(&self) -> Vec<Leaf> {
        let by_call = |o: &Origin| {
            matches!(
                o,
                Origin::Call(..) | Origin::Init(Init::Pure(Pure::Template { .. } | Pure::Call { .. }))
            )
        };
        self.of.iter().filter(|(_, o)| by_call(o)).map(|(l, _)| *l).collect()
    }
    /// `to` is what `from` was.
    pub fn moved(&mut self, from: Leaf, to: Leaf) {
        if let Some(o) = self.of.get(&from).cloned() {
            self.of.insert(to, o);
        }
    }
    pub fn init(&mut self, root: Root, init: &Init) {
        self.of.insert(Leaf::Root(root), Origin::Init(init.clone()));
    }
    pub fn loaded(&mut self, v: Value, place: &Place) {
        self.of.insert(Leaf::Value(v), Origin::Init(Init::Clone(place.clone())));
    }
    pub fn pure(&mut self, v: Value, p: &Pure) {
        self.of.insert(Leaf::Value(v), Origin::Init(Init::Pure(p.clone())));
    }
    pub fn popped(&mut self, l: Leaf, place: &Place) {
        self.of.insert(l, Origin::Popped(place.clone()));
    }
    /// The first push into a vector tells what is in it.
    pub fn pushed(&mut self, place: &Place, init: &Init) {
        let told = matches!(self.of.get(&Leaf::Root(place.root)), Some(Origin::Elems(_) | Origin::Call(..)));
        if place.proj.is_empty() && !told {
            self.of.insert(Leaf::Root(place.root), Origin::Elems(init.clone()));
        }
    }
    pub fn constant(&mut self, p: &Pure, of: Frag) {
        self.constants.push((p.clone(), of));
    }
}

impl Cx<'_> {
    /// A receiver or operand whose type has a name after all, as memory of that type.
    pub fn named_place(&mut self, p: &LPlace) -> Option<LPlace> {
        let ty = match self.infer.shallow(&p.ty) {
            Type::Var(_) if self.infer.kind(&p.ty) == Some(Kind::Any) => self.name_of(&p.loc)?,
            Type::Seq(_) => self.name_of(&p.loc)?,
            _ => return None,
        };
        Some(LPlace { loc: p.loc.clone(), ty: Type::Named(ty) })
    }

    /// The receiver of a method that neither numbers nor vectors have.
    pub fn named_receiver(&mut self, recv: &Item, method: &str, args: usize) -> Option<Receiver> {
        if !is_users(method, args) {
            return None;
        }
        self.discover(recv);
        match recv {
            Item::Place(p) | Item::Ref(p, _) => {
                let named = self.named_place(p)?;
                if matches!(self.infer.shallow(&p.ty), Type::Var(_)) {
                    self.infer.unify(&p.ty, &named.ty);
                }
                Some(Receiver::Place(named))
            }
            Item::Value(v) => {
                let name = self.value_name(*v)?;
                Some(Receiver::Value(*v, name))
            }
            _ => None,
        }
    }

    /// The name of what a call returned and nothing else tells the type of.
    pub fn value_name(&mut self, v: Value) -> Option<Frag> {
        let open = self.infer.kind(&self.value_type(v)) == Some(Kind::Any);
        self.name(&self.leaf_ty(Leaf::Value(v))).filter(|_| open)
    }

    fn name(&self, ty: &Ty) -> Option<Frag> {
        match ty {
            Ty::Named(n) => Some(n.clone()),
            _ => None,
        }
    }

    fn name_of(&self, loc: &Loc) -> Option<Frag> {
        match loc {
            Loc::Mem(place) => self.name(&self.origin_ty(place)),
            Loc::Const(c) => self.constant_name(c),
        }
    }

    /// `Vec3::ZERO` is a `Vec3`.
    pub fn constant_name(&self, c: &Pure) -> Option<Frag> {
        if let Some((_, ty)) = self.origins.constants.iter().rev().find(|(p, _)| p == c) {
            return Some(ty.clone());
        }
        let Pure::Atom(a) = c else { return None };
        let path: syn::Path = syn::parse2((*a.0).clone()).ok()?;
        let camel = |s: &str| s.starts_with(char::is_uppercase) && s.chars().any(char::is_lowercase);
        let mut of = path;
        of.segments.pop();
        of.segments.pop_punct();
        let last = of.segments.last()?.ident.to_string();
        (camel(&last) || last.len() == 1).then(|| self.whole_type(&Frag::new(quote::quote!(#of))))
    }

    /// The type of a place, by inference where that knows it, by origin where not.
    fn origin_ty(&self, place: &Place) -> Ty {
        place.proj.iter().fold(self.leaf_ty(Leaf::Root(place.root)), |ty, p| ty.project(p))
    }

    fn leaf_ty(&self, l: Leaf) -> Ty {
        let known = match l {
            Leaf::Value(v) => self.infer.resolve(&self.vtypes[v.0 as usize], &self.float),
            Leaf::Root(r) => self.infer.resolve(&self.rtypes[r.0 as usize], &self.float),
        };
        if !known.is_unnamed() {
            return match known {
                Ty::Named(n) => Ty::Named(self.whole_type(&n)),
                ty => ty,
            };
        }
        match self.origins.of.get(&l) {
            Some(Origin::Call(call, path)) => self.result_ty(call, path).unwrap_or(known),
            Some(Origin::Init(init)) => self.init_ty(init).unwrap_or(known),
            Some(Origin::Elems(init)) => self.init_ty(init).map_or(known, Ty::vec),
            Some(Origin::Popped(place)) => self.origin_ty(place).elem(),
            None => known,
        }
    }

    fn init_ty(&self, init: &Init) -> Option<Ty> {
        let ty = match init {
            Init::Value(v) => self.leaf_ty(Leaf::Value(*v)),
            Init::Clone(p) | Init::Move(p) => match self.origin_ty(p) {
                Ty::Slice(e) => Ty::Vec(e),
                ty => ty,
            },
            Init::List { elems, vec } => {
                let elem = elems.iter().find_map(|e| self.init_ty(e))?;
                let n = Frag::text(&elems.len().to_string());
                if *vec { Ty::vec(elem) } else { Ty::Array(Box::new(elem), n) }
            }
            Init::Repeat { elem, .. } => Ty::vec(self.init_ty(elem)?),
            Init::Struct { path, .. } => {
                match super::expr::literal_type(&syn::parse2((*path.0).clone()).ok()?) {
                    Type::Named(n) => Ty::Named(n),
                    _ => return None,
                }
            }
            Init::Tuple(parts) => Ty::Tuple(parts.iter().map(|p| self.init_ty(p)).collect::<Option<_>>()?),
            Init::Pure(p) => Ty::Named(self.constant_name(p)?),
            Init::Empty(_) | Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => return None,
        };
        (!ty.is_unnamed()).then_some(ty)
    }

    fn result_ty(&self, call: &Call, path: &[usize]) -> Option<Ty> {
        let companion = call.callee.companion.as_ref();
        let arg = |a: &Arg| self.arg_ty(a);
        if call.args.iter().all(|a| !arg(a).may_be_active())
            && call.callee.bound.is_none()
            && let Some(of) = companion.and_then(owner_of)
        {
            return Some(Ty::Named(of));
        }
        let whole = Ty::Named(Frag::new(keys::output_of(call, &arg)));
        Some(path.iter().fold(whole, |ty, k| ty.project(&crate::ir::Proj::Field(k.to_string()))))
    }

    fn arg_ty(&self, a: &Arg) -> Ty {
        match a {
            Arg::Value(t) | Arg::Lend(t) => self.tree_ty(t),
            Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.origin_ty(p),
            Arg::Zero | Arg::NoAccumulator => Ty::unit(),
        }
    }
    fn tree_ty(&self, t: &Tree<Leaf>) -> Ty {
        match t {
            Tree::Leaf(l) => self.leaf_ty(*l),
            Tree::Tuple(ts) => Ty::Tuple(ts.iter().map(|t| self.tree_ty(t)).collect()),
        }
    }
}

/// What a method is called on.
pub enum Receiver {
    Place(LPlace),
    /// What a call returned and nobody computes with; its type's name.
    Value(Value, Frag),
}

/// `Foo` of `<Foo as Method<..>>::Companion`.
fn owner_of(companion: &Frag) -> Option<Frag> {
    let path: syn::TypePath = syn::parse2((*companion.0).clone()).ok()?;
    let ty = path.qself?.ty;
    Some(Frag::new(quote::quote!(#ty)))
}
