//! Calls of functions outside the body: arguments, and results whose types are not known.
//!
//! Every such call is an [`Op::Call`] at first; the pass that knows what is varied turns those with constant
//! arguments alone into expressions without derivative.
//!
//! `f(&mut v)` of a scalar variable is copy in, call, copy out: no reference to `v` can be alive elsewhere.

use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::closure::Callable;
use super::env::{Entry, Item, LPlace, Loc, VarId, lookup};
use super::fallible::std_variant;
use super::place::strip;
use super::receiver::Receiver;
use super::types::{self, Type};
use crate::diagnostics::catalogue;
use crate::ir::{Arg, Call, Callee, Frag, Init, Leaf, Op, Place, Pure, Stmt, Tree, Value};

/// A variable to set from memory after the call.
pub type CopyOut = (VarId, Vec<usize>, LPlace);

impl Cx<'_> {
    pub fn call_expr(&mut self, c: &syn::ExprCall, hint: Option<&Type>) -> Item {
        if let Expr::Path(p) = strip(&c.func) {
            if let Some(item) = self.call_variable(p, c, hint) {
                return item;
            }
            if let Some(item) = self.known_call(p, c, hint) {
                return item;
            }
            return self.user_call(p, c, hint);
        }
        if let Some(f) = self.callable(&c.func) {
            return self.call_closure(&f, c, hint);
        }
        match self.expr(&c.func, None) {
            Item::Closure(f) => self.call_closure(&Callable::Closure(f), c, hint),
            _ => self.fail(
                c.func.span(),
                catalogue::unsupported(
                    "a call of a computed function",
                    "which function it is, is not visible here",
                    "call it by name",
                ),
            ),
        }
    }

    fn call_variable(&mut self, p: &syn::ExprPath, c: &syn::ExprCall, hint: Option<&Type>) -> Option<Item> {
        let name = p.path.get_ident()?.to_string();
        let Some(Entry::Var(v)) = lookup(&self.scope, &name).cloned() else { return None };
        match self.vars[v].item.clone() {
            Item::Closure(f) => Some(self.call_closure(&Callable::Closure(f), c, hint)),
            Item::Place(at) | Item::Ref(at, _) => self.call_parameter(at, p, c, hint),
            _ => None,
        }
    }

    /// `f(x)` of a closure parameter is a call of the method of its hidden trait.
    fn call_parameter(
        &mut self,
        at: LPlace,
        p: &syn::ExprPath,
        c: &syn::ExprCall,
        hint: Option<&Type>,
    ) -> Option<Item> {
        let ty = self.user_type(&at.ty)?;
        self.bound(&ty, crate::parse::closures::CALL)?;
        let method = syn::Ident::new(crate::parse::closures::CALL, p.span());
        let (receiver, args) = (&c.func, &c.args);
        let call: syn::ExprMethodCall = syn::parse_quote!(#receiver.#method(#args));
        Some(self.user_method(Receiver::Place(at), &call, hint))
    }

    fn call_closure(&mut self, f: &Callable, c: &syn::ExprCall, hint: Option<&Type>) -> Item {
        let args = c.args.iter().map(|a| self.argument_item(a)).collect();
        if !self.live() {
            return Item::Never;
        }
        self.apply(f, args, hint)
    }

    /// An argument for a call that is expanded here.
    pub fn argument_item(&mut self, e: &Expr) -> Item {
        let item = self.expr(e, None);
        self.span = e.span();
        self.settle(item)
    }

    fn user_call(&mut self, p: &syn::ExprPath, c: &syn::ExprCall, hint: Option<&Type>) -> Item {
        let last = p.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        if last.starts_with(char::is_uppercase) {
            return self.constructor(p, c);
        }
        let whole = Expr::Call(c.clone());
        if !self.mentions_variable(&whole) && !c.args.iter().any(|a| matches!(strip(a), Expr::Closure(_))) {
            return self.constant_call(&whole, p, hint);
        }
        let used = hint.is_none_or(|h| self.infer.shallow(h) != Type::unit());
        let known = self.own_signature(p);
        let associated = self.associated(p);
        let mut args = Vec::new();
        let mut outs = Vec::new();
        for (k, a) in c.args.iter().enumerate() {
            let ty = known.as_ref().and_then(|(params, _)| params.get(k));
            let ty = ty.or_else(|| associated.as_ref()?.params.get(k)?.as_ref());
            args.push(self.argument(a, ty, used, &last, &mut outs));
            if !self.live() {
                return Item::Never;
            }
        }
        share(&c.args, &mut args);
        let copied = self.lend_copies(&mut args);
        // A hint that says nothing is no reason to forget what a constructor makes.
        let told = hint.filter(|h| !matches!(self.infer.shallow(h), Type::Var(_) | Type::Seq(_)));
        let result = known.map(|(_, r)| r).or_else(|| self.owner_result(p)).or_else(|| told.cloned());
        let result = result.or_else(|| associated.as_ref()?.result.clone()).or_else(|| hint.cloned());
        self.span = c.func.span();
        let mut callee = callee(p, self);
        callee.guessed = std::mem::take(&mut self.guessed);
        if let Some(a) = associated {
            a.adapt(&mut args);
            callee.companion = Some(a.companion);
            callee.bound = a.bound;
        }
        if self.took_closure() {
            // What stands for a closure is none: the function itself can be called through the companion alone.
            let path = callee.companion().clone();
            let tokens = &path.0;
            callee.path = Frag::new(quote::quote!((<#tokens>::AD).value));
            callee.companion = Some(path);
            callee.turbofish = None;
        }
        let item = self.make_call(callee, args, result, &last);
        self.store_back(copied);
        self.copy_out(outs);
        item
    }

    /// `T::from_usize(n)`, `f64::from(k)`: the type before the name is the result's.
    fn owner_result(&mut self, p: &syn::ExprPath) -> Option<Type> {
        let segments: Vec<String> = p.path.segments.iter().map(|s| s.ident.to_string()).collect();
        let owner = segments.iter().rev().nth(1)?;
        self.owner_type(owner).filter(|t| matches!(t, Type::Float(_)))
    }

    /// A call without variables is a constant.
    fn constant_call(&mut self, e: &Expr, p: &syn::ExprPath, hint: Option<&Type>) -> Item {
        let number = self.owner_result(p);
        let associated = self.associated(p);
        let owner = associated.as_ref().map(|a| a.owner.clone());
        let made = associated.and_then(|a| a.result);
        let frag = self.fragment(e.to_token_stream());
        // Only what is known to be a number may be written twice: any other function may be costly, or return
        // something else when it is called again.
        let call = match number {
            Some(_) => Pure::Atom(frag),
            None => Pure::Template { pieces: vec![frag.0.to_string()], args: vec![] },
        };
        let told = hint.filter(|h| !matches!(self.infer.shallow(h), Type::Var(_) | Type::Seq(_)));
        let ty = number
            .or_else(|| told.cloned())
            .or(made)
            .or_else(|| hint.cloned())
            .unwrap_or_else(|| self.any_type());
        if let Some(owner) = owner {
            self.origins.constant(&call, owner);
        }
        if self.is_memory(&ty) || matches!(self.infer.shallow(&ty), Type::Tuple(_)) {
            return Item::Fresh(Init::Pure(call), ty);
        }
        let v = self.pure(call.clone(), "c", ty);
        self.origins.pure(v, &call);
        Item::Value(v)
    }

    /// The function's own signature, for recursion.
    fn own_signature(&mut self, p: &syn::ExprPath) -> Option<(Vec<Type>, Type)> {
        let own = p.path.segments.len() == 1 && p.path.segments[0].ident == self.item.sig.ident;
        if !own || !self.item.sig.generics.params.is_empty() {
            return None;
        }
        let item = self.item;
        let params = item.sig.inputs.iter().filter_map(|a| match a {
            syn::FnArg::Typed(t) => Some(types::from_syn(&t.ty, &self.generics)),
            syn::FnArg::Receiver(_) => None,
        });
        let params = params.collect();
        Some((params, self.ret.as_ref().map(|_| self.result_of_signature())?))
    }
    fn result_of_signature(&self) -> Type {
        match &self.item.sig.output {
            syn::ReturnType::Default => Type::unit(),
            syn::ReturnType::Type(_, t) => types::from_syn(t, &self.generics),
        }
    }

    /// `used`: the call's result is.
    pub fn argument(
        &mut self,
        e: &Expr,
        ty: Option<&Type>,
        used: bool,
        callee: &str,
        outs: &mut Vec<CopyOut>,
    ) -> Arg {
        if let Some(closure) = self.closure_argument(e, callee) {
            return closure;
        }
        let inner = ty.map(|t| t.clone().peel());
        let item = self.expr(e, inner.as_ref());
        let item = self.lent(e, item, ty, used);
        self.span = e.span();
        if let Some(t) = &inner {
            self.unify_item(&item, t);
        }
        match (strip(e), item) {
            // A temporary that lives as long as the call.
            (
                Expr::Reference(r),
                item @ (Item::Value(_) | Item::Tuple(_) | Item::Fresh(..) | Item::Sum(_)),
            ) => self.pass_temporary(item, r.mutability.is_some()),
            (_, item) => self.pass(item, callee, outs),
        }
    }

    /// `&(x * y)`, `&(a, b)`, `&g(x)`, `&mut [0.0; 3]`.
    fn pass_temporary(&mut self, item: Item, mutable: bool) -> Arg {
        if let Item::Value(v) = item
            && let Some(place) = self.result_as_memory(v)
        {
            return if mutable { Arg::RefMut(place) } else { Arg::Ref(place) };
        }
        if !mutable && matches!(item, Item::Value(_) | Item::Tuple(_)) {
            return Arg::Lend(self.pass_value(item));
        }
        let ty = self.item_type(&item);
        let init = self.init_of(item);
        let Loc::Mem(place) = self.fresh_root(init, ty, "lent").loc else { return Arg::Zero };
        if mutable { Arg::RefMut(place) } else { Arg::Ref(place) }
    }

    /// What the last statement, a call, returned is of a type that is not known: lent on, it is memory.
    pub fn result_as_memory(&mut self, v: Value) -> Option<Place> {
        if let Some(LPlace { loc: Loc::Mem(place), .. }) = self.results.get(&v) {
            return Some(place.clone());
        }
        let ty = self.value_type(v);
        if !matches!(self.infer.shallow(&ty), Type::Var(_)) || self.infer.kind(&ty) != Some(types::Kind::Any)
        {
            return None;
        }
        let name = self.func.value(v).name.clone();
        let elem = self.any_type();
        let is_it = |s: &Stmt| matches!(&s.op, Op::Call(c) if c.result == Tree::Leaf(Leaf::Value(v)));
        if !self.stmts.last().is_some_and(is_it) {
            return None;
        }
        let root = self.new_root(&name, Type::Seq(Box::new(elem)));
        if let Some(Stmt { results, op: Op::Call(c), .. }) = self.stmts.last_mut() {
            results.clear();
            c.result = Tree::Leaf(Leaf::Root(root));
        }
        self.origins.moved(Leaf::Value(v), Leaf::Root(root));
        let ty = self.root_type(root);
        self.results.insert(v, LPlace { loc: Loc::Mem(root.into()), ty });
        Some(root.into())
    }

    /// How an item goes into a call.
    pub fn pass(&mut self, item: Item, callee: &str, outs: &mut Vec<CopyOut>) -> Arg {
        match item {
            Item::Ref(p, m) => {
                let p = self.materialize(p);
                let Loc::Mem(place) = p.loc else { return Arg::Zero };
                if m { Arg::RefMut(place) } else { Arg::Ref(place) }
            }
            Item::VarRef(v, path, m) => {
                let slot = self.slot(v, &path);
                let ty = self.item_type(&slot);
                let name = self.vars[v].name.clone();
                let init = self.init_of(slot);
                let p = self.fresh_root(init, ty, &name);
                let Loc::Mem(place) = p.loc.clone() else { return Arg::Zero };
                if m {
                    outs.push((v, path, p));
                    Arg::RefMut(place)
                } else {
                    Arg::Ref(place)
                }
            }
            Item::Closure(_) => {
                self.errors.push(self.span, catalogue::closure_capture(callee, "a closure"));
                Arg::Zero
            }
            other => Arg::Value(self.pass_value(other)),
        }
    }

    pub fn pass_value(&mut self, item: Item) -> Tree<Leaf> {
        match item {
            Item::Tuple(items) => Tree::Tuple(items.into_iter().map(|i| self.pass_value(i)).collect()),
            Item::Place(p) if self.is_scalar_type(&p.ty) => {
                Tree::Leaf(Leaf::Value(self.read(Item::Place(p))))
            }
            Item::Place(p) => match self.infer.shallow(&p.ty) {
                Type::Tuple(ts) => {
                    let parts = self.parts(Item::Place(p), ts.len());
                    self.pass_value(Item::Tuple(parts))
                }
                _ => self.pass_memory(p),
            },
            Item::Fresh(Init::Value(v), _) => Tree::Leaf(Leaf::Value(v)),
            item @ (Item::Fresh(..) | Item::Sum(_)) => {
                let ty = self.item_type(&item);
                let init = self.init_of(item);
                let p = self.fresh_root(init, ty, "arg");
                self.pass_memory(p)
            }
            Item::Ref(..) | Item::VarRef(..) => {
                self.errors.push(self.span, catalogue::reference_stored());
                Tree::unit()
            }
            other => Tree::Leaf(Leaf::Value(self.read(other))),
        }
    }
    /// Memory by value: a whole local vector moves, anything else is copied first.
    fn pass_memory(&mut self, p: LPlace) -> Tree<Leaf> {
        let moves = match &p.loc {
            Loc::Mem(place) => self.is_copy_or_local(place),
            Loc::Const(_) => false,
        };
        if let (true, Loc::Mem(place)) = (moves, &p.loc) {
            return Tree::Leaf(Leaf::Root(place.root));
        }
        let ty = p.ty.clone();
        let init = self.init_of(Item::Place(p));
        let q = self.fresh_root(init, ty, "arg");
        match q.loc {
            Loc::Mem(place) => Tree::Leaf(Leaf::Root(place.root)),
            Loc::Const(_) => Tree::unit(),
        }
    }

    /// The statement, and the item that its result is.
    pub fn make_call(&mut self, callee: Callee, args: Vec<Arg>, result: Option<Type>, name: &str) -> Item {
        let ty = result.unwrap_or_else(|| self.any_type());
        let mut values = Vec::new();
        let (tree, item) = self.result_item(&ty, name, &mut values);
        let call = Call { callee, args, result: tree };
        self.origins.call(&call);
        let op = Op::Call(Box::new(call));
        self.stmts.push(Stmt { results: values, op, span: self.span });
        item
    }

    fn result_item(&mut self, ty: &Type, name: &str, values: &mut Vec<Value>) -> (Tree<Leaf>, Item) {
        match self.infer.shallow(ty) {
            Type::Tuple(ts) => {
                let (trees, items) = ts.iter().map(|t| self.result_item(t, name, values)).unzip();
                (Tree::Tuple(trees), Item::Tuple(items))
            }
            t if self.is_memory(&t) => {
                let root = self.new_root(name, t.clone());
                (
                    Tree::Leaf(Leaf::Root(root)),
                    Item::Place(LPlace { loc: Loc::Mem(Place::from(root)), ty: t }),
                )
            }
            t => {
                let v = self.new_value(name, t);
                values.push(v);
                (Tree::Leaf(Leaf::Value(v)), Item::Value(v))
            }
        }
    }

    /// A `Box` in a literal: what is in a box is looked at without it everywhere else.
    pub fn refuse_box(&mut self, e: &Expr) {
        let Expr::Call(c) = strip(e) else { return };
        let Expr::Path(p) = strip(&c.func) else { return };
        let names: Vec<String> = p.path.segments.iter().map(|s| s.ident.to_string()).collect();
        if let [.., of, new] = names.as_slice()
            && of == "Box"
            && new == "new"
        {
            let message = catalogue::unsupported(
                "a `Box` that is put into a struct or enum",
                "a tangent of what is in the box would have to be boxed with it",
                "make what is boxed in a function without the attribute and pass it by reference, or keep nodes in a `Vec` and their indices in the nodes",
            );
            self.errors.push(e.span(), message);
        }
    }

    /// `S(a, b)`, `Kind::Scale(k)`.
    fn constructor(&mut self, p: &syn::ExprPath, c: &syn::ExprCall) -> Item {
        let mut fields = Vec::new();
        for (k, a) in c.args.iter().enumerate() {
            self.refuse_box(a);
            let item = self.expr(a, None);
            self.span = a.span();
            fields.push((k.to_string(), self.init_of(item)));
        }
        let ty = self.literal_of_type(&p.path);
        Item::Fresh(Init::Struct { path: Frag::new(p.to_token_stream()), fields }, ty)
    }

    /// A function's path that an adaptor calls: `map(f64::sin)`, `fold(0.0, f64::max)`, `map(helper)`.
    pub fn apply_path(&mut self, path: &Expr, args: Vec<Item>, hint: Option<&Type>) -> Item {
        let Expr::Path(p) = strip(path) else { return self.fail(path.span(), catalogue::closure_value()) };
        let last = p.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        if p.path.segments.len() > 1
            && let Some(prim) = crate::rules::scalar::method(&last, args.len().saturating_sub(1))
            && self.is_number_owner(p)
        {
            return self.apply_prim(prim, &last, args);
        }
        if let (Some(variant), 1) = (std_variant(&p.path), args.len()) {
            return self.sum_value(variant, args.into_iter().next().unwrap_or(Item::Never));
        }
        if let ("clone" | "to_owned", 1) = (last.as_str(), args.len()) {
            return args.into_iter().next().map(|a| self.deref(a)).unwrap_or(Item::Never);
        }
        // `<[f64]>::to_vec`, `Vec::len`: a method of std's, by its path.
        let of_std = match &p.qself {
            Some(q) => matches!(&*q.ty, syn::Type::Slice(_) | syn::Type::Array(_)),
            None => p.path.segments.len() == 2 && p.path.segments[0].ident == "Vec",
        };
        if of_std && super::memory::is_memory_method(&last) && args.len() == 1 {
            let method = syn::Ident::new(&last, p.span());
            let call: syn::ExprMethodCall = syn::parse_quote!(it.#method());
            return self.memory_method(args.into_iter().next().unwrap_or(Item::Never), &call, hint);
        }
        let mut outs = Vec::new();
        let args = args.into_iter().map(|a| self.pass(a, &last, &mut outs)).collect();
        let result = self.owner_result(p).or_else(|| hint.cloned());
        self.make_call(callee(p, self), args, result, &last)
    }
}

/// The path of a call, names of the body expanded and the last segment's generic arguments apart.
fn callee(p: &syn::ExprPath, cx: &Cx<'_>) -> Callee {
    let mut path = p.clone();
    let turbofish = path.path.segments.last_mut().and_then(|s| match std::mem::take(&mut s.arguments) {
        syn::PathArguments::AngleBracketed(mut a) => {
            a.colon2_token = None;
            Some(Frag::new(a.to_token_stream()))
        }
        _ => None,
    });
    let path = Frag::new(cx.expand_names(path.to_token_stream()));
    Callee { path, companion: None, bound: None, turbofish, guessed: false, chain: Vec::new() }
}

/// `dot(x, x)` of an `x: &mut [f64]` can only borrow it shared: two arguments may not both modify it. Two references into
/// parts of the same memory are disjoint, or rustc would have refused them.
fn share<'e>(exprs: impl IntoIterator<Item = &'e Expr>, args: &mut [Arg]) {
    let lent = |a: &Arg| match a {
        Arg::Ref(p) | Arg::RefMut(p) => Some(p.clone()),
        _ => None,
    };
    let places: Vec<_> = args.iter().map(lent).collect();
    for (k, e) in exprs.into_iter().enumerate() {
        let (Expr::Path(_), Some(Arg::RefMut(p))) = (strip(e), args.get(k)) else { continue };
        let others = places.iter().enumerate().filter(|(j, _)| *j != k);
        if others.filter_map(|(_, q)| q.as_ref()).any(|q| contains(p, q) || contains(q, p)) {
            args[k] = Arg::Ref(p.clone());
        }
    }
}

/// Whether the second place is the first or a part of it.
fn contains(whole: &Place, part: &Place) -> bool {
    whole.root == part.root && part.proj.starts_with(&whole.proj)
}
