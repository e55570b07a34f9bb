//! A closure that is passed to a function: what it captures becomes a hidden struct, its body a function of that struct.
//!
//! `integrate(|u| k * u, a, b)` is lowered as `integrate(f__closure0 { k }, a, b)`, so that the cotangent of the closure is
//! the struct of the cotangents of its captures. `closures.rs` differentiates `fn f__closure0_call(this: &f__closure0,
//! u: f64) -> f64`, by which the struct has the derivatives that the callee's hidden trait asks for.
//!
//! In: the closure, in the scope it was written in. Out: the struct's literal, and a [`Pending`] for the struct. Captures
//! are copied. Deliberately absent: the callee's signature; a parameter without a type is taken for a float, and a wrong
//! guess does not fit the hidden trait.

use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::env::{Closure, Entry, Item, LPlace, Loc, lookup};
use super::place::strip;
use super::types::Type;
use super::{Cx, usage};
use crate::diagnostics::catalogue;
use crate::emit;
use crate::ir::{Arg, Frag, Init, Pure};

/// A struct to write, once the types of its fields are known.
#[derive(Clone)]
pub struct Pending {
    name: syn::Ident,
    captures: Vec<Capture>,
    params: Vec<(Pat, TokenStream)>,
    ret: Type,
    body: TokenStream,
}

#[derive(Clone)]
struct Capture {
    name: syn::Ident,
    ty: Type,
    /// The body uses it as the value, not as a reference to it.
    by_value: bool,
}

/// The struct and the function that stand for a closure.
pub struct ClosureDef {
    pub name: syn::Ident,
    pub generics: syn::Generics,
    pub fields: Vec<TokenStream>,
    pub func: syn::ItemFn,
}

const MARKER: &str = "marker__";

impl Cx<'_> {
    /// A closure, or the name of a function, in the place of an argument.
    pub fn closure_argument(&mut self, e: &Expr, callee: &str) -> Option<Arg> {
        let closure = self.as_closure(e)?;
        self.span = e.span();
        let Some(item) = self.closure_value(&closure, callee) else { return Some(Arg::Zero) };
        self.passes_closure = true;
        if matches!(strip(e), Expr::Reference(_)) {
            let ty = self.item_type(&item);
            let init = self.init_of(item);
            return Some(match self.fresh_root(init, ty, "closure").loc {
                Loc::Mem(place) => Arg::Ref(place),
                Loc::Const(_) => Arg::Zero,
            });
        }
        Some(Arg::Value(self.pass_value(item)))
    }

    fn as_closure(&mut self, e: &Expr) -> Option<Rc<Closure>> {
        match strip(e) {
            Expr::Reference(r) => self.as_closure(&r.expr),
            Expr::Closure(_) => match self.expr(e, None) {
                Item::Closure(c) => Some(c),
                _ => None,
            },
            Expr::Path(p) => {
                let var = p.path.get_ident().and_then(|i| lookup(&self.scope, &i.to_string()).cloned());
                match var {
                    Some(Entry::Var(v)) => match &self.vars[v].item {
                        Item::Closure(c) => Some(c.clone()),
                        _ => None,
                    },
                    Some(_) => None,
                    None => self.function_as_closure(p),
                }
            }
            _ => None,
        }
    }

    /// `sq` is `|a0| sq(a0)`: functions are told from constants by Rust's habits of naming.
    fn function_as_closure(&mut self, p: &syn::ExprPath) -> Option<Rc<Closure>> {
        let last = p.path.segments.last()?.ident.to_string();
        let constant = self.generics.consts.iter().any(|(n, _)| *n == last) || last == "self";
        if constant || !last.starts_with(|c: char| c.is_lowercase() || c == '_') {
            return None;
        }
        let number = p.path.segments.len() > 1 && self.is_number_owner(p);
        let more = (0..3).find(|n| number && crate::rules::scalar::method(&last, *n).is_some()).unwrap_or(0);
        let args: Vec<_> = (0..=more).map(|k| format_ident!("a{k}", span = p.span())).collect();
        match self.expr(&syn::parse_quote!(|#(#args),*| #p(#(#args),*)), None) {
            Item::Closure(c) => Some(c),
            _ => None,
        }
    }

    /// The literal of the struct that holds the captures.
    fn closure_value(&mut self, c: &Rc<Closure>, callee: &str) -> Option<Item> {
        let span = self.span;
        let name = format_ident!("{}__closure{}", self.func.name, self.closures.len(), span = span);
        let params = self.closure_params(c)?;
        let mut captures = Vec::new();
        let mut fields = Vec::new();
        let bound: Vec<String> = c.params.iter().flat_map(bound_names).collect();
        for n in usage::names(&c.body) {
            let Some(Entry::Var(v)) = lookup(&c.scope, &n).cloned() else { continue };
            if bound.contains(&n) {
                continue;
            }
            let item = self.vars[v].item.clone();
            let ty = self.item_type(&item);
            let by_value = match &item {
                Item::Value(_) => true,
                Item::Place(p) => self.is_scalar_type(&p.ty),
                Item::Ref(..) => false,
                _ => {
                    self.errors.push(span, catalogue::closure_capture(callee, &n));
                    return None;
                }
            };
            let init = match item {
                Item::Place(LPlace { loc: Loc::Mem(place), .. })
                | Item::Ref(LPlace { loc: Loc::Mem(place), .. }, _)
                    if !self.is_scalar_type(&ty) =>
                {
                    Init::Clone(place)
                }
                Item::Ref(p, _) => self.init_of(Item::Place(p)),
                item => self.init_of(item),
            };
            fields.push((n.clone(), init));
            captures.push(Capture { name: syn::Ident::new(&n, span), ty, by_value });
        }
        if self.has_type_params() {
            let marker = Pure::Atom(Frag::text("::core::marker::PhantomData"));
            fields.push((MARKER.to_string(), Init::Pure(marker)));
        }
        let scope = std::mem::replace(&mut self.scope, c.scope.clone());
        let body = self.expand_names(c.body.to_token_stream());
        self.scope = scope;
        let float = Type::Float(self.float.clone());
        let ret = c.ret.clone().unwrap_or_else(|| returned(&c.body, &float));
        self.closures.push(Pending { name: name.clone(), captures, params, ret, body });
        let generics = self.closure_generics();
        let args = generics.split_for_impl().1.to_token_stream();
        let ty = Type::Named(Frag::new(quote!(#name #args)));
        Some(Item::Fresh(Init::Struct { path: Frag::new(quote!(#name)), fields }, ty))
    }

    fn closure_params(&mut self, c: &Closure) -> Option<Vec<(Pat, TokenStream)>> {
        let float = emit::Table::new()
            .tokens(&emit::ty(&crate::ir::Ty::Float(self.float.clone()), &mut emit::Table::new()));
        let mut out = Vec::new();
        for p in &c.params {
            match p {
                Pat::Type(t) => {
                    let ty = self.expand_names(t.ty.to_token_stream());
                    out.push(((*t.pat).clone(), ty));
                }
                Pat::Ident(id) => {
                    let body = [syn::Stmt::Expr(c.body.clone(), None)];
                    let used = usage::of(&id.ident.to_string(), &body);
                    if used.memory || used.fields || used.parts > 0 {
                        self.errors.push(p.span(), catalogue::closure_parameter(&id.ident.to_string()));
                        return None;
                    }
                    out.push((p.clone(), float.clone()));
                }
                Pat::Wild(_) => out.push((p.clone(), float.clone())),
                _ => {
                    self.errors
                        .push(p.span(), catalogue::closure_parameter(&p.to_token_stream().to_string()));
                    return None;
                }
            }
        }
        Some(out)
    }

    fn has_type_params(&self) -> bool {
        self.item.sig.generics.params.iter().any(|p| !matches!(p, syn::GenericParam::Lifetime(_)))
    }

    /// Those of the function, without lifetimes: the struct owns what it holds.
    fn closure_generics(&self) -> syn::Generics {
        let mut generics = self.item.sig.generics.clone();
        let params = std::mem::take(&mut generics.params);
        generics.params =
            params.into_iter().filter(|p| !matches!(p, syn::GenericParam::Lifetime(_))).collect();
        for p in generics.type_params_mut() {
            if self.generics.users.contains(&p.ident.to_string()) {
                p.bounds.push(syn::parse_quote!(::ad_runtime::Differentiable));
            }
        }
        if generics.params.is_empty() {
            return syn::Generics::default();
        }
        generics
    }

    /// What was left pending, now that types are known.
    pub fn closure_defs(&mut self) -> Vec<ClosureDef> {
        let pending = std::mem::take(&mut self.closures);
        pending.into_iter().filter_map(|p| self.closure_def(p)).collect()
    }

    fn closure_def(&mut self, p: Pending) -> Option<ClosureDef> {
        let generics = self.closure_generics();
        let float = self.float.clone();
        let text = |cx: &mut Self, t: &Type| {
            let ty = match cx.infer.resolve(t, &float) {
                crate::ir::Ty::Slice(e) => crate::ir::Ty::Vec(e),
                crate::ir::Ty::Unknown => crate::ir::Ty::Float(float.clone()),
                ty => ty,
            };
            let mut table = emit::Table::new();
            let text = emit::ty(&ty, &mut table);
            (emit::is_known(&ty)).then(|| table.tokens(&text))
        };
        let mut fields = Vec::new();
        let mut lets = TokenStream::new();
        for c in &p.captures {
            let name = &c.name;
            let Some(ty) = text(self, &c.ty) else {
                let why =
                    "a closure that is passed to a function captures it, and its type is not visible here";
                self.errors.push(name.span(), catalogue::needs_annotation(&name.to_string(), why));
                return None;
            };
            fields.push(quote!(#name: #ty));
            let borrow = (!c.by_value).then(|| quote!(&));
            lets.extend(quote!(let #name: #borrow #ty = #borrow this__.#name;));
        }
        if self.has_type_params() {
            let marker = format_ident!("{MARKER}");
            let names = generics.type_params().map(|p| &p.ident);
            fields.push(quote!(#marker: ::core::marker::PhantomData<fn() -> (#(#names,)*)>));
        }
        let ret = text(self, &p.ret);
        let (name, body) = (&p.name, &p.body);
        let fname = format_ident!("{name}_call", span = name.span());
        let params = p.params.iter().map(|(pat, ty)| quote!(#pat: #ty));
        let (decl, args, wheres) = generics.split_for_impl();
        let func = syn::parse2(quote! {
            pub fn #fname #decl(this__: &#name #args, #(#params),*) -> #ret #wheres { #lets #body }
        });
        Some(ClosureDef { name: p.name.clone(), generics: generics.clone(), fields, func: func.ok()? })
    }

    /// Whether the last call got a closure: what stands for it is no closure, so the call is one of the companion.
    pub fn took_closure(&mut self) -> bool {
        std::mem::take(&mut self.passes_closure)
    }
}

/// What a closure without a written result returns, as far as its last expression tells; what does not tell is a float.
fn returned(body: &Expr, float: &Type) -> Type {
    let block = |b: &syn::Block| match b.stmts.last() {
        Some(syn::Stmt::Expr(e, None)) => returned(e, float),
        _ => float.clone(),
    };
    let first = |elems: &syn::punctuated::Punctuated<Expr, syn::Token![,]>| {
        Box::new(elems.first().map_or_else(|| float.clone(), |e| returned(e, float)))
    };
    match strip(body) {
        Expr::Block(b) => block(&b.block),
        Expr::If(e) => block(&e.then_branch),
        Expr::Match(m) => m.arms.first().map_or_else(|| float.clone(), |a| returned(&a.body, float)),
        Expr::Tuple(t) => Type::Tuple(t.elems.iter().map(|e| returned(e, float)).collect()),
        Expr::Array(a) => Type::Array(first(&a.elems), Frag::text(&a.elems.len().to_string())),
        Expr::Repeat(r) => {
            Type::Array(Box::new(returned(&r.expr, float)), Frag::new(r.len.to_token_stream()))
        }
        Expr::Macro(m) if m.mac.path.is_ident("vec") => Type::Vec(Box::new(float.clone())),
        Expr::MethodCall(m) if m.method == "collect" || m.method == "to_vec" => {
            Type::Vec(Box::new(float.clone()))
        }
        _ => float.clone(),
    }
}

/// The names that a pattern binds.
fn bound_names(p: &Pat) -> Vec<String> {
    struct Find(Vec<String>);
    impl<'ast> syn::visit::Visit<'ast> for Find {
        fn visit_pat_ident(&mut self, p: &'ast syn::PatIdent) {
            self.0.push(p.ident.to_string());
            syn::visit::visit_pat_ident(self, p);
        }
    }
    let mut find = Find(Vec::new());
    syn::visit::Visit::visit_pat(&mut find, p);
    find.0
}
