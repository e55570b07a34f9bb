//! Methods, associated functions and operators of the user's own types.
//!
//! `s.energy(q)` is the call of a function whose derivatives are found through the type: its companion is
//! `<Spring as Method<{ name("energy") }>>::Companion`. So the receiver's type must have a name here. Inside the `impl`
//! block the method's signature is known; outside, a method whose result is not used is taken to modify its receiver,
//! and of any other one [`mutating`](super::mutating) guesses. A wrong guess does not compile: the companion takes what the
//! method takes.

use quote::{ToTokens, quote};
use syn::ReceiverKind;

use super::Cx;
use super::env::{Item, Loc};
use super::receiver::Receiver;
use super::types::{self, Type};
use crate::ir::{Arg, Bound, Callee, Frag, Init, Leaf, Place, Pure, Tree};

/// Methods that every type may have and that mean the same for all of them.
pub const COMMON: &[&str] = &["clone", "to_owned", "as_ref", "as_mut", "borrow", "borrow_mut", "into"];

/// Associated functions that return the type they belong to.
const CONSTRUCTORS: &[&str] =
    &["new", "default", "zero", "zeros", "one", "ones", "identity", "unit", "splat", "origin"];

impl Cx<'_> {
    /// The name of a type that the user defined.
    pub fn user_type(&self, t: &Type) -> Option<Frag> {
        match self.infer.shallow(t) {
            Type::Named(n) if self.is_memory(t) => Some(self.whole_type(&n)),
            Type::Ref(t, _) => self.user_type(&t),
            _ => None,
        }
    }

    /// `Foo` inside `impl<T> Foo<T>` is `Foo<T>`.
    pub fn whole_type(&self, n: &Frag) -> Frag {
        match self.owner {
            Some(owner) if !n.0.to_string().contains('<') && self.is_owner(n) => {
                Frag::new(owner.of().to_token_stream())
            }
            _ => match self.instances.get(&head(&n.0)) {
                Some(whole) if !n.0.to_string().contains('<') => whole.clone(),
                _ => n.clone(),
            },
        }
    }

    /// The same, where the context tells which instance it is: `Mat<C, R>` in `impl Mat<R, C>`.
    pub fn literal_in(&self, path: &syn::Path, hint: Option<&Type>) -> Type {
        let ty = self.literal_of_type(path);
        match (&ty, hint.map(|h| self.infer.shallow(h))) {
            (Type::Named(n), Some(Type::Named(h))) if head(&n.0) == head(&h.0) => {
                Type::Named(self.whole_type(&h))
            }
            _ => ty,
        }
    }

    /// The type of a literal, with the arguments that are written for it elsewhere.
    pub fn literal_of_type(&self, path: &syn::Path) -> Type {
        match super::expr::literal_type(path) {
            Type::Named(n) => Type::Named(self.whole_type(&n)),
            ty => ty,
        }
    }

    fn is_owner(&self, n: &Frag) -> bool {
        self.owner.is_some_and(|o| head(&o.of().to_token_stream()) == head(&n.0))
    }

    fn signature_of(&self, ty: &Frag, name: &str) -> Option<syn::Signature> {
        if !self.is_owner(ty) {
            return None;
        }
        self.owner?.signatures.get(name).cloned()
    }

    /// Whether `recv.name(..)` is a method of the user's, for a receiver of the user's type.
    pub fn is_user_method(&self, t: &Type, name: &str) -> bool {
        let Some(n) = self.user_type(t) else { return false };
        if COMMON.contains(&name) {
            return false;
        }
        // An alias of a vector is iterated and asked for its length like a vector.
        self.signature_of(&n, name).is_some()
            || self.structs.contains(&head(&n.0))
            || !super::usage::MEMORY_METHODS.contains(&name)
    }

    /// `recv.name(args)`
    pub fn user_method(&mut self, recv: Receiver, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let name = m.method.to_string();
        let ty = match &recv {
            Receiver::Place(p) => self.user_type(&p.ty),
            Receiver::Value(_, ty) => Some(ty.clone()),
        };
        let Some(ty) = ty else { return Item::Never };
        let known = self.signature_of(&ty, &name);
        let mutable = match known.as_ref().and_then(|s| s.receiver()) {
            Some(r) => matches!(&r.kind, ReceiverKind::Reference(_, _, Some(_))),
            None => self.discarded == Some(std::ptr::from_ref(m)) || super::mutating::takes_mut(self.item, m),
        };
        let recv = match recv {
            Receiver::Place(p) => match self.materialize(p).loc {
                // What is behind a `&` is not modified, whatever is done with the result.
                Loc::Mem(place) if mutable && self.func.root(place.root).hold != crate::ir::Hold::Ref => {
                    Arg::RefMut(place)
                }
                Loc::Mem(place) => Arg::Ref(place),
                Loc::Const(_) => return Item::Never,
            },
            Receiver::Value(v, _) => Arg::Lend(Tree::Leaf(Leaf::Value(v))),
        };
        let guessed = known.is_none() && matches!(recv, Arg::Ref(_)) && self.may_be_modified(&m.receiver);
        let mut args = vec![recv];
        let params = known.as_ref().map(|s| self.parameter_types(&ty, s)).unwrap_or_default();
        let mut outs = Vec::new();
        let used = self.discarded != Some(std::ptr::from_ref(m));
        for (k, a) in m.args.iter().enumerate() {
            let ty = params.get(k + 1).and_then(Option::as_ref);
            args.push(self.argument(a, ty, used, &name, &mut outs));
            if !self.live() {
                return Item::Never;
            }
        }
        let guessed = std::mem::take(&mut self.guessed) || guessed;
        lend_tangent(&name, &mut args[1..]);
        let copied = self.lend_copies(&mut args);
        self.span = m.method.span();
        let method = &m.method;
        let (owner, turbofish) = (&ty.0, m.turbofish.as_ref());
        let callee = Callee {
            path: Frag::new(quote!(<#owner>::#method)),
            companion: Some(companion(&ty, &name)),
            bound: self.bound(&ty, &name),
            turbofish: turbofish.map(|t| {
                let mut t = t.clone();
                t.colon2_token = None;
                Frag::new(t.to_token_stream())
            }),
            guessed,
            chain: Vec::new(),
        };
        let result = known.as_ref().and_then(|s| self.return_type(&ty, s)).or_else(|| hint.cloned());
        let item = self.make_call(callee, args, result, &name);
        self.store_back(copied);
        self.copy_out(outs);
        item
    }

    fn parameter_types(&self, of: &Frag, sig: &syn::Signature) -> Vec<Option<Type>> {
        sig.inputs
            .iter()
            .map(|a| match a {
                syn::FnArg::Typed(t) => self.written_in(of, sig, &t.ty),
                syn::FnArg::Receiver(_) => None,
            })
            .collect()
    }
    fn return_type(&self, of: &Frag, sig: &syn::Signature) -> Option<Type> {
        match &sig.output {
            syn::ReturnType::Default => Some(Type::unit()),
            syn::ReturnType::Type(_, t) => self.written_in(of, sig, t),
        }
    }

    /// A type in the signature of a method of the block, for a call on `of`: it says nothing of another instance (`Mat<C, R>` in
    /// `impl Mat<R, C>`), nor where it has parameters of the method's own.
    fn written_in(&self, of: &Frag, sig: &syn::Signature, ty: &syn::Type) -> Option<Type> {
        let text = |t: &proc_macro2::TokenStream| t.to_string().replace(' ', "");
        let same = self.owner.is_some_and(|o| text(&o.of().to_token_stream()) == text(&of.0));
        let own = |p: &syn::GenericParam| match p {
            syn::GenericParam::Type(t) => mentions(ty, &t.ident),
            syn::GenericParam::Const(c) => mentions(ty, &c.ident),
            syn::GenericParam::Lifetime(_) => false,
        };
        (same && !sig.generics.params.iter().any(own)).then(|| types::from_syn(ty, &self.generics))
    }

    /// `Spring::new(k)`, `<Foo<T>>::energy(&s, q)`: the companion, and what is known of the function.
    pub fn associated(&mut self, p: &syn::ExprPath) -> Option<Associated> {
        let last = p.path.segments.last()?.ident.to_string();
        let owner = match &p.qself {
            Some(q) => Frag::new(q.ty.to_token_stream()),
            None => {
                let n = p.path.segments.len();
                let before = p.path.segments.iter().nth(n.checked_sub(2)?)?;
                let name = before.ident.to_string();
                let number = self.generics.floats.contains(&name)
                    || self.owner_type(&name).is_some_and(|t| !matches!(t, Type::Named(_)));
                if !name.starts_with(char::is_uppercase) || number {
                    return None;
                }
                let segments = p.path.segments.iter().take(n - 1);
                let colon = &p.path.leading_colon;
                let path = quote!(#colon #(#segments)::*);
                Frag::new(self.expand_names(path))
            }
        };
        let ty = self.whole_type(&owner);
        let known = self.signature_of(&ty, &last);
        let made = || CONSTRUCTORS.contains(&last.as_str()).then(|| Type::Named(ty.clone()));
        let result = known.as_ref().and_then(|s| self.return_type(&ty, s)).or_else(made);
        let params = known.as_ref().map(|s| self.parameter_types(&ty, s)).unwrap_or_default();
        let by_value_self =
            known.as_ref().and_then(|s| s.receiver()).is_some_and(|r| matches!(r.kind, ReceiverKind::Value));
        let bound = self.bound(&ty, &last);
        Some(Associated { companion: companion(&ty, &last), owner: ty, bound, params, result, by_value_self })
    }

    /// An operator on a value of the user's type; `None` where both operands are numbers.
    pub fn user_operator(&mut self, op: &str, left: &Item, right: Option<&Item>) -> Option<Item> {
        let name = operator_trait(op, right.is_none())?;
        if !self.is_user_item(left) && !right.is_some_and(|r| self.is_user_item(r)) {
            return None;
        }
        let lt = self.operand_type(left)?;
        let rt = match right {
            Some(r) => self.operand_type(r)?,
            None => quote!(()),
        };
        let companion =
            Frag::new(quote!(<#lt as ::ad_runtime::Operator<{ ::ad_runtime::name(#name) }, #rt>>::Companion));
        let (of, method) = (syn::Ident::new(name, self.span), syn::Ident::new(&snake(name), self.span));
        let path = match right {
            Some(_) => quote!(<#lt as ::core::ops::#of<#rt>>::#method),
            None => quote!(<#lt as ::core::ops::#of>::#method),
        };
        let output = match right {
            _ if name.ends_with("Assign") => Type::unit(),
            Some(_) => Type::Named(Frag::new(quote!(<#lt as ::core::ops::#of<#rt>>::Output))),
            None => Type::Named(Frag::new(quote!(<#lt as ::core::ops::#of>::Output))),
        };
        let mut outs = Vec::new();
        // The left operand is a method's `self`: lent, also where the operator takes it by value.
        let first = match self.memory_of(left.clone()) {
            Some(place) if name.ends_with("Assign") => Arg::RefMut(place),
            Some(place) => Arg::Ref(place),
            // A number that is changed by a value of the user's type is none: another look knows.
            None if name.ends_with("Assign") => {
                self.discover(left);
                return None;
            }
            None => Arg::Lend(self.pass_value(left.clone())),
        };
        let mut args = vec![first];
        args.extend(right.map(|r| self.pass(r.clone(), name, &mut outs)));
        let callee = Callee {
            path: Frag::new(path),
            companion: Some(companion),
            bound: None,
            turbofish: None,
            guessed: false,
            chain: Vec::new(),
        };
        let output = self.known_output(op, left, right).unwrap_or(output);
        Some(self.make_call(callee, args, Some(output), &snake(name)))
    }

    /// Inside `impl Mul for Quat` the operator's own output is known.
    fn known_output(&mut self, _op: &str, _left: &Item, _right: Option<&Item>) -> Option<Type> {
        None
    }

    fn memory_of(&mut self, item: Item) -> Option<Place> {
        match item {
            Item::Place(p) | Item::Ref(p, _) => match self.materialize(p).loc {
                Loc::Mem(place) => Some(place),
                Loc::Const(_) => None,
            },
            Item::Fresh(Init::Value(_), _) => None,
            item @ Item::Fresh(..) => match self.memory(item, "v").loc {
                Loc::Mem(place) => Some(place),
                Loc::Const(_) => None,
            },
            _ => None,
        }
    }

    /// The type of an operand as the operator's `impl` names it.
    fn operand_type(&mut self, item: &Item) -> Option<proc_macro2::TokenStream> {
        let t = self.item_type(item);
        if let Some(n) = self.user_type(&t) {
            let n = &n.0;
            return Some(match item {
                Item::Ref(..) => quote!(&'static #n),
                _ => quote!(#n),
            });
        }
        // What a call returned is called by the call, number or not.
        if let Item::Value(v) = item
            && let Some(n) = self.value_name(*v)
        {
            let n = &n.0;
            return Some(quote!(#n));
        }
        let text = match self.infer.shallow(&t) {
            Type::Float(f) => float_name(&f),
            _ => float_name(&self.float.clone()),
        };
        text.parse().ok()
    }

    /// Variables that were lent mutably to a call get what the call left in them.
    pub fn copy_out(&mut self, outs: Vec<super::call::CopyOut>) {
        for (var, path, p) in outs {
            let scalar = self.is_scalar_type(&p.ty);
            let item = Item::Place(p);
            let item = if scalar { Item::Value(self.read(item)) } else { item };
            self.set_slot(var, &path, item);
        }
    }
}

/// An associated function that is called by its path.
pub struct Associated {
    /// The type that it belongs to.
    pub owner: Frag,
    pub companion: Frag,
    /// It is called through a bound.
    pub bound: Option<Bound>,
    /// The types of its parameters, where the function is known.
    pub params: Vec<Option<Type>>,
    pub result: Option<Type>,
    /// Its `self` is by value, which its companion takes by reference.
    pub by_value_self: bool,
}

impl Associated {
    /// A by-value `self` is lent.
    pub fn adapt(&self, args: &mut [Arg]) {
        if let (true, Some(first)) = (self.by_value_self, args.first_mut())
            && let Arg::Value(Tree::Leaf(Leaf::Root(r))) = first
        {
            *first = Arg::Ref((*r).into());
        }
    }
}

/// The tangent of a `self` by value, in a generated method of forward mode: like that `self`, it is lent. It stands behind the
/// arguments, of which some may be constant and have no tangent.
fn lend_tangent(name: &str, args: &mut [Arg]) {
    if !(name.ends_with("_jvp") || name.ends_with("_hvp")) {
        return;
    }
    let scalar = |a: &Arg| matches!(a, Arg::Value(Tree::Leaf(Leaf::Value(_))));
    let tangents = args.len().saturating_sub(1) / 2;
    if let Some(a) = args.iter_mut().skip(tangents).find(|a| !scalar(a))
        && let Arg::Value(Tree::Leaf(Leaf::Root(r))) = a
    {
        *a = Arg::Ref((*r).into());
    }
}

fn companion(ty: &Frag, name: &str) -> Frag {
    let ty = &ty.0;
    Frag::new(quote!(<#ty as ::ad_runtime::Method<{ ::ad_runtime::name(#name) }>>::Companion))
}

fn mentions(ty: &syn::Type, name: &syn::Ident) -> bool {
    fn within(tokens: proc_macro2::TokenStream, name: &syn::Ident) -> bool {
        tokens.into_iter().any(|t| match t {
            proc_macro2::TokenTree::Ident(i) => i == *name,
            proc_macro2::TokenTree::Group(g) => within(g.stream(), name),
            _ => false,
        })
    }
    within(ty.to_token_stream(), name)
}

/// The last segment of a type's path, without generic arguments.
pub fn head(tokens: &proc_macro2::TokenStream) -> String {
    match syn::parse2::<syn::Type>(tokens.clone()) {
        Ok(syn::Type::Path(p)) if p.qself.is_none() => {
            p.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default()
        }
        _ => tokens.to_string(),
    }
}

fn float_name(f: &crate::ir::FloatTy) -> String {
    match f {
        crate::ir::FloatTy::F64 => "f64".into(),
        crate::ir::FloatTy::F32 => "f32".into(),
        crate::ir::FloatTy::Param(p) => p.clone(),
    }
}

fn operator_trait(op: &str, prefix: bool) -> Option<&'static str> {
    Some(match (op, prefix) {
        ("-", true) => "Neg",
        ("+", _) => "Add",
        ("-", _) => "Sub",
        ("*", false) => "Mul",
        ("/", _) => "Div",
        ("%", _) => "Rem",
        ("+=", _) => "AddAssign",
        ("-=", _) => "SubAssign",
        ("*=", _) => "MulAssign",
        ("/=", _) => "DivAssign",
        ("%=", _) => "RemAssign",
        _ => return None,
    })
}

/// `MulAssign` is `mul_assign`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// What a call of a method without derivative is, as an expression.
pub fn as_method(callee: &Callee, args: &[Arg]) -> Option<Pure> {
    let text = callee.path.0.to_string();
    let named_by_type = callee.companion.is_some() && text.starts_with('<');
    let (Some(first), true) = (args.first(), named_by_type) else { return None };
    let (Arg::Ref(p) | Arg::RefMut(p)) = first else { return None };
    let name = text.rsplit("::").next()?.trim().to_string();
    let mut rest = Vec::new();
    for a in &args[1..] {
        rest.push(match a {
            Arg::Value(Tree::Leaf(Leaf::Value(v))) => crate::ir::Operand::Value(*v),
            Arg::Value(Tree::Leaf(Leaf::Root(r))) => crate::ir::Operand::Place(Place::from(*r)),
            Arg::Ref(p) => crate::ir::Operand::Ref(p.clone()),
            Arg::RefMut(p) => crate::ir::Operand::RefMut(p.clone()),
            _ => return None,
        });
    }
    Some(Pure::Method {
        recv: crate::ir::Operand::Place(p.clone()),
        name,
        turbofish: callee.turbofish.clone(),
        args: rest,
    })
}
