//! Blocks and statements: scopes, `let`, items inside a body.

use std::rc::Rc;

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Block, Expr, Local, Pat, Stmt};

use super::Cx;
use super::env::{Closure, Entry, Item};
use super::fallible::{Which, std_variant};
use super::place::strip;
use super::types::{self, Type};
use super::usage::{self, Usage};
use crate::diagnostics::catalogue;
use crate::ir::Frag;

/// Deeper nesting than this is refused rather than overflowing rustc's stack.
const MAX_DEPTH: u32 = 200;

impl Cx<'_> {
    pub fn block(&mut self, b: &Block, hint: Option<&Type>) -> Item {
        let (scope, first) = (self.scope.clone(), self.vars.len());
        if self.depth > MAX_DEPTH {
            return self.fail(b.span(), catalogue::too_deep("code"));
        }
        self.depth += 1;
        b.stmts.iter().for_each(|s| self.hoist(s));
        // What stands before the end without a semicolon has no value.
        let unit = Type::unit();
        let mut value = Item::unit();
        for (k, s) in b.stmts.iter().enumerate() {
            if !self.live() {
                break;
            }
            let rest = &b.stmts[k + 1..];
            value = self.statement(s, rest, if rest.is_empty() { hint } else { Some(&unit) });
        }
        self.depth -= 1;
        self.scope = scope;
        // Nobody can assign to them any more, so they are not joined any more.
        for v in &mut self.vars[first..] {
            (v.mutable, v.dead) = (false, true);
        }
        if self.live() { value } else { Item::Never }
    }

    /// Items are visible in the whole block.
    fn hoist(&mut self, s: &Stmt) {
        let Stmt::Item(item) = s else { return };
        match item {
            syn::Item::Const(c) => self.enter(&c.ident.to_string(), Entry::Const(Rc::new(c.clone()))),
            syn::Item::Use(u) => self.hoist_use(u.leading_colon.to_token_stream(), &u.tree, u),
            syn::Item::Fn(f) => self.hoist_fn(f),
            syn::Item::Static(st) if matches!(st.mutability, syn::StaticMutability::Mut(_)) => {
                let why = "global state has no derivative, and changes behind the function's back";
                self.errors.push(
                    st.static_token.span,
                    catalogue::unsupported("`static mut`", why, "pass the state as a `&mut` parameter"),
                );
            }
            syn::Item::Static(x) => {
                self.errors.push(x.static_token.span, catalogue::inner_item("a `static`"))
            }
            syn::Item::Struct(x) => {
                self.errors.push(x.struct_token.span, catalogue::inner_item("a `struct`"))
            }
            syn::Item::Enum(x) => self.errors.push(x.enum_token.span, catalogue::inner_item("an `enum`")),
            syn::Item::Impl(x) => self.errors.push(x.impl_token.span, catalogue::inner_item("an `impl`")),
            syn::Item::Trait(x) => self.errors.push(x.trait_token.span, catalogue::inner_item("a `trait`")),
            other => {
                let (span, what) = crate::parse::item_kind(other);
                self.errors.push(span, catalogue::inner_item(what));
            }
        }
    }

    fn hoist_use(&mut self, prefix: proc_macro2::TokenStream, tree: &syn::UseTree, whole: &syn::ItemUse) {
        use quote::quote;
        match tree {
            syn::UseTree::Path(p) => {
                let (ident, colon) = (&p.ident, &p.colon2_token);
                self.hoist_use(quote!(#prefix #ident #colon), &p.tree, whole);
            }
            syn::UseTree::Name(n) => {
                let ident = &n.ident;
                self.enter(&ident.to_string(), Entry::Use(quote!(#prefix #ident)));
            }
            syn::UseTree::Rename(r) => {
                let ident = &r.ident;
                self.enter(&r.rename.to_string(), Entry::Use(quote!(#prefix #ident)));
            }
            syn::UseTree::Glob(_) => self.enter("*", Entry::Glob(quote!(use #prefix *;))),
            syn::UseTree::Group(g) => g.items.iter().for_each(|t| self.hoist_use(prefix.clone(), t, whole)),
        }
    }

    /// A function inside the body is expanded at its calls, like a closure that captures nothing.
    fn hoist_fn(&mut self, f: &syn::ItemFn) {
        let generic = f.sig.generics.params.iter().any(|p| !matches!(p, syn::GenericParam::Lifetime(_)));
        let name = f.sig.ident.to_string();
        if generic || usage::mentions(&f.block, &name) {
            self.errors.push(f.sig.fn_token.span, catalogue::inner_item("a generic or recursive `fn`"));
            return;
        }
        let params = f.sig.inputs.iter().filter_map(|a| match a {
            syn::FnArg::Typed(t) => Some(Pat::Type(t.clone())),
            syn::FnArg::Receiver(_) => None,
        });
        let ret = match &f.sig.output {
            syn::ReturnType::Default => Type::unit(),
            syn::ReturnType::Type(_, t) => types::from_syn(t, &self.generics),
        };
        let body = Expr::Block(syn::ExprBlock { attrs: Vec::new(), label: None, block: (*f.block).clone() });
        let closure = Closure { params: params.collect(), body, ret: Some(ret), scope: self.scope.clone() };
        self.declare(&name, Item::Closure(Rc::new(closure)), false);
    }

    fn statement(&mut self, s: &Stmt, rest: &[Stmt], hint: Option<&Type>) -> Item {
        self.span = s.span();
        match s {
            Stmt::Local(l) => {
                self.refuse_cfg(&l.attrs);
                self.local(l, rest);
                Item::unit()
            }
            Stmt::Item(_) => Item::unit(),
            Stmt::Expr(e, semi) => {
                let unit = Type::unit();
                let hint = if semi.is_some() { Some(&unit) } else { hint };
                if let (Expr::MethodCall(m), Some(_)) = (strip(e), semi) {
                    self.discarded = Some(std::ptr::from_ref(m));
                }
                let item = self.expr(e, hint);
                if semi.is_some() { Item::unit() } else { item }
            }
            Stmt::Macro(m) => {
                self.refuse_cfg(&m.attrs);
                let item = self.macro_call(
                    &m.mac,
                    if m.semi_token.is_some() { None } else { hint },
                    m.semi_token.is_some(),
                );
                if m.semi_token.is_some() { Item::unit() } else { item }
            }
        }
    }

    pub fn refuse_cfg(&mut self, attrs: &[syn::Attribute]) {
        for a in attrs.iter().filter(|a| a.path().is_ident("cfg") || a.path().is_ident("cfg_attr")) {
            self.errors.push(a.span(), catalogue::conditional_code("cfg"));
        }
    }

    fn local(&mut self, l: &Local, rest: &[Stmt]) {
        let (pat, written) = match &l.pat {
            Pat::Type(t) => (&*t.pat, Some(self.written_type(&t.ty))),
            p => (p, None),
        };
        let Some(init) = &l.init else {
            let ty = written.or_else(|| self.pattern_hint(pat, rest)).unwrap_or_else(|| self.any_type());
            self.declare_uninit(pat, ty);
            return;
        };
        let hint = written.clone().or_else(|| self.pattern_hint(pat, rest));
        let mut item = self.expr(&init.expr, hint.as_ref());
        if !self.live() {
            return;
        }
        self.span = pat.span();
        if let Some(ty) = &hint {
            item = self.coerce(item, ty);
        }
        self.field_types(pat, &item, rest);
        match &init.diverge {
            None => self.bind(pat, item),
            Some((_, other)) => self.let_else(pat, item, other),
        }
    }

    /// What is told of the fields' types by the uses of the names that the pattern gives them.
    fn field_types(&mut self, pat: &Pat, item: &Item, rest: &[Stmt]) {
        let Pat::Struct(s) = pat else { return };
        for (pat, part) in self.struct_parts(s, item) {
            if let (Item::Place(p) | Item::Ref(p, _), Some(ty)) = (&part, self.pattern_hint(pat, rest))
                && matches!(self.infer.shallow(&p.ty), Type::Var(_))
            {
                self.infer.unify(&p.ty, &ty);
            }
            self.field_types(pat, &part, rest);
        }
    }

    fn declare_uninit(&mut self, pat: &Pat, ty: Type) {
        match pat {
            Pat::Ident(p) => {
                self.declare(&p.ident.to_string(), Item::Uninit(ty), true);
            }
            Pat::Tuple(t) => {
                for p in &t.elems {
                    let ty = self.any_type();
                    self.declare_uninit(p, ty);
                }
            }
            p => self.errors.push(p.span(), catalogue::refutable(&p.to_token_stream().to_string())),
        }
    }

    /// `let pat = item else { .. };`
    fn let_else(&mut self, pat: &Pat, item: Item, other: &Expr) {
        match self.test(pat, &item) {
            None => self.bind(pat, item),
            Some(c) => {
                let no = self.not(c);
                // In this order the position, with the new names, is in the arm that goes on.
                self.branch(
                    no,
                    |cx| cx.expr(other, None),
                    |cx| {
                        cx.bind(pat, item);
                        Item::unit()
                    },
                );
            }
        }
    }

    /// A type as written; `_` inside it stays open.
    pub fn written_type(&mut self, t: &syn::Type) -> Type {
        let ty = types::from_syn(t, &self.generics);
        self.open_holes(ty)
    }
    fn open_holes(&mut self, t: Type) -> Type {
        match t {
            Type::Named(n) if n.0.to_string() == "_" => self.any_type(),
            Type::Vec(t) => Type::Vec(Box::new(self.open_holes(*t))),
            Type::Array(t, n) => Type::Array(Box::new(self.open_holes(*t)), n),
            Type::Slice(t) => Type::Slice(Box::new(self.open_holes(*t))),
            Type::Option(t) => Type::Option(Box::new(self.open_holes(*t))),
            Type::Result(t, e) => Type::Result(Box::new(self.open_holes(*t)), Box::new(self.open_holes(*e))),
            Type::Ref(t, m) => Type::Ref(Box::new(self.open_holes(*t)), m),
            Type::Tuple(ts) => Type::Tuple(ts.into_iter().map(|t| self.open_holes(t)).collect()),
            t => t,
        }
    }

    /// What the pattern and the uses of its names say about the type of what is bound.
    pub fn pattern_hint(&mut self, pat: &Pat, rest: &[Stmt]) -> Option<Type> {
        match pat {
            Pat::Ident(p) => {
                let mut usage = usage::of(&p.ident.to_string(), rest);
                usage.methods |= usage.number && self.struct_vars.contains(&p.ident.to_string());
                self.usage_type(usage)
            }
            Pat::Tuple(t) => {
                let parts =
                    t.elems.iter().map(|p| self.pattern_hint(p, rest).unwrap_or_else(|| self.any_type()));
                Some(Type::Tuple(parts.collect()))
            }
            Pat::Slice(_) => {
                let elem = self.any_type();
                Some(Type::seq(elem))
            }
            Pat::TupleStruct(t) if self.matched_type(pat).is_some() => {
                let name = std_variant(&t.path)?;
                let payload =
                    t.elems.first().filter(|_| name != "Err").and_then(|p| self.pattern_hint(p, rest));
                Some(self.sum_type(Which::of_variant(name)?, payload))
            }
            Pat::Reference(r) => self.pattern_hint(&r.pat, rest),
            Pat::Paren(p) => self.pattern_hint(&p.pat, rest),
            Pat::Type(t) => Some(self.written_type(&t.ty)),
            // `let Pair(a, b) = g(x)`: the pattern names the type.
            Pat::TupleStruct(t) if std_variant(&t.path).is_none() => Some(super::expr::literal_type(&t.path)),
            Pat::Struct(s) => {
                let ty = self.literal_of_type(&s.path);
                self.field_hints(s, &ty, rest);
                Some(ty)
            }
            _ => None,
        }
    }

    /// What the uses of the names in a struct's pattern say about its fields.
    fn field_hints(&mut self, s: &syn::PatStruct, ty: &Type, rest: &[Stmt]) {
        let Type::Named(of) = ty else { return };
        let variant = crate::ir::variant(&Frag::new(s.path.to_token_stream()));
        for f in &s.fields {
            let Some(hint) = self.pattern_hint(&f.pat, rest) else { continue };
            let member = f.member.to_token_stream().to_string();
            let member = variant.as_ref().map_or_else(|| member.clone(), |v| format!("{v}.{member}"));
            let field = self.field_type(of, &member);
            if matches!(self.infer.shallow(&field), Type::Var(_)) {
                self.infer.unify(&field, &hint);
            }
        }
    }

    fn usage_type(&mut self, u: Usage) -> Option<Type> {
        if let Some(which) = u.sum {
            return Some(self.sum_type(which, None));
        }
        if u.number && !u.memory && !u.methods {
            return None;
        }
        // A tuple's arity is not seen in its uses (`t.0`): the result of an unknown call stays in memory.
        if u.memory || u.fields || u.borrowed || u.methods || u.parts > 0 {
            let elem = self.any_type();
            return Some(Type::seq(elem));
        }
        None
    }
}
