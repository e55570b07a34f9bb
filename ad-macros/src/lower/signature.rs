//! Parameters and result: which are values, which memory, which active; and the body as a whole.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;

use super::env::{Entry, Item, LPlace, Loc, Node, Var, VarId};
use super::types::{self, Type};
use super::{Cx, Return, usage};
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Hold, Init, Leaf, Mode, Op, Param, Place, Pure, Region, Tree};

impl Cx<'_> {
    /// Reads the parameters into the environment; refuses what cannot be one.
    pub fn signature(&mut self, constant: &[bool]) {
        let item = self.item;
        self.float = only_float(item, &self.generics);
        let mut patterns = Vec::new();
        for (k, arg) in item.sig.inputs.iter().enumerate() {
            match arg {
                syn::FnArg::Typed(t) => {
                    let item = self.parameter(t, constant.get(k).copied().unwrap_or(false));
                    patterns.push((&*t.pat, item));
                }
                syn::FnArg::Receiver(r) => self.errors.push(r.self_token.span, catalogue::method_alone()),
            }
        }
        for (pat, item) in patterns {
            self.bind_parameter(pat, item);
        }
        if !self.func.params.iter().any(|p| p.active) && self.errors.is_empty() {
            let name = self.func.name.clone();
            self.errors.push(item.sig.ident.span(), catalogue::no_active_parameter(&name));
        }
        self.result_type();
    }

    fn bind_parameter(&mut self, pat: &syn::Pat, item: Item) {
        if let syn::Pat::Ident(p) = pat
            && p.subpat.is_none()
        {
            self.declare(&p.ident.to_string(), item, p.mutability.is_some());
            return;
        }
        self.bind(pat, item);
    }

    fn parameter(&mut self, t: &syn::PatType, constant: bool) -> Item {
        let ty = types::from_syn(&t.ty, &self.generics);
        self.check_parameter(&t.ty, constant);
        let name = match &*t.pat {
            syn::Pat::Ident(p) => p.ident.to_string().trim_start_matches("r#").to_string(),
            _ => format!("arg{}", self.func.params.len()),
        };
        let (mode, hold, inner) = match ty {
            Type::Ref(t, true) => (Mode::RefMut, Hold::RefMut, *t),
            Type::Ref(t, false) => (Mode::Ref, Hold::Ref, *t),
            t => (Mode::Value, Hold::Owned, t),
        };
        let (tree, mut item) = if mode == Mode::Value {
            self.by_value(&name, &inner)
        } else {
            self.by_reference(&name, &inner, hold)
        };
        // A `self` by value, which is lent: the name stands for the value.
        if t.attrs.iter().any(|a| a.path().is_ident("by_value")) {
            item = self.deref(item);
        }
        let resolved = self.infer.resolve(&inner, &self.float);
        let active = !constant
            && !matches!(inner, Type::Opaque(_))
            && resolved.may_be_active()
            && !self.is_opaque_param(&inner);
        self.func.params.push(Param {
            name,
            mode,
            tree,
            ty: resolved,
            written: Some(Frag::new(t.ty.to_token_stream())),
            active,
            span: t.pat.span(),
        });
        item
    }

    /// A type parameter that is no number, or a container of strings.
    fn is_opaque_param(&self, t: &Type) -> bool {
        match t {
            Type::Opaque(_) => true,
            Type::Array(t, _) | Type::Slice(t) | Type::Vec(t) | Type::Ref(t, _) => self.is_opaque_param(t),
            Type::Option(t) | Type::Result(t, _) => self.is_opaque_param(t),
            Type::Tuple(ts) => ts
                .iter()
                .all(|t| self.is_opaque_param(t) || !self.infer.resolve(t, &self.float).may_be_active()),
            _ => false,
        }
    }

    fn check_parameter(&mut self, ty: &syn::Type, constant: bool) {
        let constant_too = "mark it `#[constant]` if no derivative with respect to it is meant";
        let Some(part) = crate::parse::without_derivative(ty) else { return };
        let (why, help) = match part {
            // Only passed on: where it is called with an active value, that call is refused.
            syn::Type::Ptr(_) | syn::Type::TraitObject(_) | syn::Type::FnPtr(_) if constant => return,
            syn::Type::Ptr(_) => ("memory behind a raw pointer may alias", "take `&[f64]` or `&mut [f64]`"),
            syn::Type::ImplTrait(_) => (
                "an `impl Trait` parameter has no type to name in the generated functions",
                "name the type: `fn f<F: Fn(f64) -> f64>(g: F, x: f64) -> f64`",
            ),
            syn::Type::FnPtr(_) => ("the function behind a pointer is only known at run time", constant_too),
            syn::Type::Infer(_) | syn::Type::Macro(_) => ("its type is not visible", "write the type out"),
            _ => ("the function behind a trait object is only known at run time", constant_too),
        };
        self.errors.push(part.span(), catalogue::parameter_type(&Self::text(ty), why, help));
    }

    fn by_value(&mut self, name: &str, ty: &Type) -> (Tree<Leaf>, Item) {
        if let Type::Tuple(ts) = ty {
            let parts = ts
                .iter()
                .enumerate()
                .map(|(k, t)| self.by_value(&format!("{name}_{k}"), t))
                .collect::<Vec<_>>();
            let (trees, items) = parts.into_iter().unzip();
            return (Tree::Tuple(trees), Item::Tuple(items));
        }
        if self.is_memory(ty) || !self.is_scalar_type(ty) {
            let (tree, item) = self.by_reference(name, ty, Hold::Owned);
            let Item::Ref(p, _) = item else { return (tree, item) };
            return (tree, Item::Place(p));
        }
        let v = self.new_value(name, ty.clone());
        self.named[v.0 as usize] = true;
        (Tree::Leaf(Leaf::Value(v)), Item::Value(v))
    }

    fn by_reference(&mut self, name: &str, ty: &Type, hold: Hold) -> (Tree<Leaf>, Item) {
        let root = self.new_root(name, ty.clone());
        self.func.roots[root.0 as usize].hold = hold;
        let p = LPlace { loc: Loc::Mem(Place::from(root)), ty: ty.clone() };
        (Tree::Leaf(Leaf::Root(root)), Item::Ref(p, hold == Hold::RefMut))
    }

    fn result_type(&mut self) {
        let sig = &self.item.sig;
        let ty = match &sig.output {
            syn::ReturnType::Default => Type::unit(),
            syn::ReturnType::Type(_, t) => {
                let ty = types::from_syn(t, &self.generics);
                let shown = Self::text(t);
                if let Some(part) = crate::parse::without_derivative(t) {
                    let why =
                        "what is behind a trait object, a pointer or an `impl Trait` has no type to name";
                    let help = "return a float, an array, a `Vec` or a tuple";
                    self.errors.push(part.span(), catalogue::result_type(&shown, why, help));
                    return;
                }
                if let Type::Ref(..) = &ty {
                    let why = "a reference in the result has no memory of its own";
                    let help = "return the value: `.to_vec()`, `*r`";
                    self.errors.push(t.span(), catalogue::result_type(&shown, why, help));
                }
                ty
            }
        };
        let target = self.new_target();
        let item = Item::Uninit(ty.clone());
        let var = self.hidden("result", item);
        self.ret = Some(Return { target, var, ty });
    }

    /// A variable that no name reaches.
    pub fn hidden(&mut self, name: &str, item: Item) -> VarId {
        self.vars.push(Var { name: name.to_string(), item, mutable: true, dead: false });
        self.vars.len() - 1
    }

    /// Makes a name known; values get the name.
    pub fn declare(&mut self, name: &str, item: Item, mutable: bool) -> VarId {
        if let Item::Value(v) = item {
            self.name_value(v, name);
        }
        let mutable = mutable || matches!(item, Item::Uninit(_));
        self.vars.push(Var { name: name.trim_start_matches("r#").to_string(), item, mutable, dead: false });
        let id = self.vars.len() - 1;
        let item = self.vars[id].item.clone();
        self.gave(id, &item);
        self.enter(name, Entry::Var(id));
        id
    }
    pub fn enter(&mut self, name: &str, entry: Entry) {
        let parent = self.scope.take();
        self.scope = Some(std::rc::Rc::new(Node { name: name.to_string(), entry, parent }));
    }

    /// Lowers the body and finds the result.
    pub fn body(&mut self) {
        let Some(ret) = self.ret.clone() else { return };
        let item = self.item;
        self.span = item.sig.ident.span();
        // An `Option` or `Result` is memory, which each end of the body assigns.
        let fallible = self.holds_sum(&ret.ty);
        let block = if fallible { super::tails::returned(&item.block) } else { (*item.block).clone() };
        if fallible || usage::returns_early(&block) {
            let slot = self.result_slot(&ret.ty);
            self.vars[ret.var].item = slot;
        }
        let before = std::mem::take(&mut self.stmts);
        let arm = self.region(|cx| {
            let value = cx.block(&block, Some(&ret.ty));
            if cx.live() {
                cx.span = result_span(&item.block, cx.span);
                cx.set_result(&ret, value);
                cx.exit(ret.target);
            }
            Item::Never
        });
        self.stmts = before;
        self.stmts.extend(arm.stmts);
        let diverges = arm.status.0.is_empty();
        let tree = if diverges { Tree::unit() } else { self.result_tree(ret.var) };
        self.func.result = tree;
        self.func.result_ty = self.infer.resolve(&ret.ty, &self.float);
        self.func.body = Region { stmts: std::mem::take(&mut self.stmts), yields: Vec::new(), diverges };
    }

    /// Memory for a result that is returned from several places.
    fn result_slot(&mut self, ty: &Type) -> Item {
        match self.infer.shallow(ty) {
            Type::Tuple(ts) => Item::Tuple(ts.iter().map(|t| self.result_slot(t)).collect()),
            t if self.is_memory(&t) => {
                let of = match &t {
                    Type::Result(payload, _) => self.infer.shallow(payload),
                    t => t.clone(),
                };
                match self.placeholder(&t).or(self.user_type(&of).map(|_| Init::Uninit)) {
                    Some(init) => Item::Place(self.fresh_root(init, t, "result")),
                    None => {
                        let shown = self.type_text(&t);
                        self.errors.push(self.item.sig.output.span(), catalogue::no_uninitialised(&shown));
                        Item::Uninit(t)
                    }
                }
            }
            t => Item::Uninit(t),
        }
    }

    /// `return item`.
    pub fn set_result(&mut self, ret: &Return, item: Item) {
        let item = self.coerce(item, &ret.ty);
        self.set_slot(ret.var, &[], item);
    }

    fn result_tree(&mut self, var: VarId) -> Tree<Leaf> {
        let item = self.vars[var].item.clone();
        self.leaf_tree(item)
    }

    fn leaf_tree(&mut self, item: Item) -> Tree<Leaf> {
        match item {
            Item::Tuple(items) => Tree::Tuple(items.into_iter().map(|i| self.leaf_tree(i)).collect()),
            Item::Place(LPlace { loc: Loc::Mem(p), ty }) if !self.is_scalar_type(&ty) => {
                let own =
                    p.proj.is_empty() && self.func.root(p.root).hold == Hold::Owned && !self.is_param(p.root);
                let root =
                    if own { p.root } else { self.own_result(Item::Place(LPlace { loc: Loc::Mem(p), ty })) };
                Tree::Leaf(Leaf::Root(root))
            }
            Item::Fresh(Init::Value(v), _) => Tree::Leaf(Leaf::Value(v)),
            i @ Item::Fresh(..) => Tree::Leaf(Leaf::Root(self.own_result(i))),
            other => Tree::Leaf(Leaf::Value(self.read(other))),
        }
    }
    fn own_result(&mut self, item: Item) -> crate::ir::Root {
        let ty = self.item_type(&item);
        let init = self.init_of(item);
        let root = self.new_root("result", ty);
        self.stmt(Op::New(root, init));
        root
    }
    fn is_param(&self, root: crate::ir::Root) -> bool {
        self.func.params.iter().any(|p| p.tree.leaves().iter().any(|l| **l == Leaf::Root(root)))
    }

    /// The text of a type parameter's constant, as a value: `N` of `const N: usize`.
    pub fn const_param(&mut self, name: &str) -> Option<Item> {
        let (_, ty) = self.generics.consts.iter().find(|(n, _)| n == name).cloned()?;
        Some(Item::Value(self.pure(Pure::Atom(Frag::text(name)), &name.to_lowercase(), ty)))
    }
}

fn result_span(block: &syn::Block, otherwise: Span) -> Span {
    match block.stmts.last() {
        Some(s) => s.span(),
        None => otherwise,
    }
}

/// What an unconstrained float literal is: the one float type of the signature, or `f64`.
fn only_float(item: &syn::ItemFn, generics: &types::Generics) -> crate::ir::FloatTy {
    use crate::ir::FloatTy;
    fn collect(t: &Type, out: &mut Vec<FloatTy>) {
        match t {
            Type::Float(f) if !out.contains(f) => out.push(f.clone()),
            Type::Tuple(ts) => ts.iter().for_each(|t| collect(t, out)),
            Type::Ref(t, _) | Type::Option(t) | Type::Result(t, _) => collect(t, out),
            t => t.elem().into_iter().for_each(|t| collect(t, out)),
        }
    }
    let mut found = Vec::new();
    for arg in &item.sig.inputs {
        if let syn::FnArg::Typed(t) = arg {
            collect(&types::from_syn(&t.ty, generics), &mut found);
        }
    }
    match found.as_slice() {
        [FloatTy::F32] => FloatTy::F32,
        _ => FloatTy::F64,
    }
}
