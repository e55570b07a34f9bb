//! An `impl` block -> its methods as free functions.
//!
//! `#[differentiable] impl Spring { fn energy(&self, q: f64) -> f64 { .. } }` is differentiated as the free function
//! `fn Spring_energy(this: &Spring, q: f64) -> f64`, with `Self` written out; `api::methods` puts what is generated
//! beside the method again. A `self` by value is lent like a `&self`, so that a caller need not know which of the two a
//! method takes.
//!
//! In: the block. Out: [`ImplBlock`], with one [`Method`] for each function that is not left out by `#[constant]`.
//! Deliberately absent: which of them have an active parameter; that is lowering's to say.

use std::collections::HashMap;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::visit_mut::{self, VisitMut};

use super::attributes;
use super::kinds::refuse_kinds;
use super::{Options, Strip, is_constant, is_ours, take_stacked};
use crate::diagnostics::{Collector, Errors, catalogue};

/// The block as the later stages need it.
pub struct ImplBlock {
    /// The user's block, to be emitted again.
    pub user_item: TokenStream,
    pub options: Options,
    pub owner: Owner,
    pub methods: Vec<Method>,
}

/// Whose methods they are.
#[derive(Clone)]
pub struct Owner {
    /// The type, as it is written after `for` or `impl`.
    pub ty: syn::Type,
    /// The block's generics.
    pub generics: syn::Generics,
    /// The trait that is implemented.
    pub of_trait: Option<syn::Path>,
    /// The signatures of the block's methods, `Self` written out.
    pub signatures: HashMap<String, syn::Signature>,
}

/// One method as a free function.
pub struct Method {
    pub name: syn::Ident,
    pub func: syn::ItemFn,
    pub constant: Vec<bool>,
    pub vis: syn::Visibility,
    /// The parameter that was `self`.
    pub receiver: Option<Receiver>,
    /// Its own type and const parameters.
    pub own_generics: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Receiver {
    Value,
    Ref,
    RefMut,
}

impl Owner {
    /// The type itself, of `impl Mul for &Matrix` too.
    pub fn of(&self) -> &syn::Type {
        let mut ty = &self.ty;
        while let syn::Type::Reference(r) = ty {
            ty = &r.elem;
        }
        ty
    }

    /// The types of the header, as a tuple: as they are where they have no parameters, or with `f64` and `0` for them, where that is sure to be a type.
    pub fn instance(&self) -> Option<TokenStream> {
        const NUMBERS: &[&str] = &[
            "Float",
            "Real",
            "Num",
            "Zero",
            "One",
            "NumCast",
            "FloatConst",
            "Copy",
            "Clone",
            "Debug",
            "Display",
            "Default",
            "PartialEq",
            "PartialOrd",
            "Send",
            "Sync",
            "AddAssign",
            "SubAssign",
            "MulAssign",
            "DivAssign",
            "Sum",
        ];
        let bound = |b: &syn::TypeParamBound| match b {
            syn::TypeParamBound::Trait(t) => {
                t.path.segments.last().is_some_and(|s| NUMBERS.contains(&s.ident.to_string().as_str()))
            }
            syn::TypeParamBound::Lifetime(l) => l.ident == "static",
            _ => false,
        };
        let known = self.generics.where_clause.is_none()
            && self.generics.type_params().all(|p| p.bounds.iter().all(bound))
            && self
                .generics
                .const_params()
                .all(|p| matches!(&p.ty, syn::Type::Path(t) if t.path.is_ident("usize")));
        let mut args = std::collections::HashMap::new();
        for p in &self.generics.params {
            let (name, arg) = match p {
                syn::GenericParam::Type(t) => (t.ident.to_string(), quote::quote!(f64)),
                syn::GenericParam::Const(c) => (c.ident.to_string(), quote::quote!(0)),
                // A lifetime stands behind its quotation mark, which stays.
                syn::GenericParam::Lifetime(l) => (l.lifetime.ident.to_string(), quote::quote!(static)),
            };
            args.insert(name, arg);
        }
        // `impl Mul<Quat> for f64` is as visible as `Quat`.
        let of_trait = self.of_trait.as_ref().and_then(|path| match &path.segments.last()?.arguments {
            syn::PathArguments::AngleBracketed(a) => Some(
                a.args
                    .iter()
                    .filter_map(|a| match a {
                        syn::GenericArgument::Type(t) => Some(t.to_token_stream()),
                        _ => None,
                    })
                    .collect::<Vec<_>>(),
            ),
            _ => None,
        });
        let (ty, more) = (&self.ty, of_trait.unwrap_or_default());
        known.then(|| instantiated(quote::quote!((#ty, #(#more),*)), &args))
    }

    /// `Spring`, `Foo_T`, `Quat_Mul_f64`: what the names of the free functions begin with.
    pub fn stem(&self) -> String {
        let mut stem = words(&self.ty.to_token_stream());
        if let Some(path) = &self.of_trait {
            stem += "_";
            stem += &words(&path.to_token_stream());
        }
        stem
    }
}

fn instantiated(tokens: TokenStream, args: &std::collections::HashMap<String, TokenStream>) -> TokenStream {
    use proc_macro2::TokenTree;
    let token = |t: TokenTree| match t {
        TokenTree::Ident(i) if args.contains_key(&i.to_string()) => args[&i.to_string()].clone(),
        TokenTree::Group(g) => {
            let inner = instantiated(g.stream(), args);
            TokenTree::Group(proc_macro2::Group::new(g.delimiter(), inner)).into()
        }
        t => t.into(),
    };
    // A reference without a lifetime may not stand in a declaration.
    let mut tokens = tokens.into_iter().peekable();
    let mut out = TokenStream::new();
    while let Some(t) = tokens.next() {
        let reference = matches!(&t, TokenTree::Punct(p) if p.as_char() == '&');
        let named = matches!(tokens.peek(), Some(TokenTree::Punct(p)) if p.as_char() == '\'');
        out.extend(token(t));
        if reference && !named {
            out.extend(quote::quote!('static));
        }
    }
    out
}

fn words(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
    words.join("_")
}

/// Reads the attribute and the block.
pub fn block(attr: TokenStream, mut item: syn::ItemImpl) -> Result<ImplBlock, Errors> {
    let errors = Collector::new();
    let mut options = Options::parse(attr, &errors);
    take_stacked(&mut item.attrs, &mut options, &errors);
    let owner = Owner {
        ty: (*item.self_ty).clone(),
        generics: item.generics.clone(),
        of_trait: item.trait_.as_ref().map(|(path, _)| path.clone()),
        signatures: HashMap::new(),
    };
    let mut written_out = WriteOut::new(&owner, &item);
    let mut found = Vec::new();
    for inner in &item.items {
        let syn::ImplItem::Fn(f) = inner else { continue };
        if let Some(a) = f.attrs.iter().find(|a| is_ours(a, "differentiable")) {
            errors.push(a.path().segments[0].ident.span(), catalogue::method_alone());
        }
        if f.attrs.iter().any(|a| is_ours(a, "constant")) {
            continue;
        }
        found.push(f.clone());
    }
    let mut owner = owner;
    for f in &found {
        let mut sig = f.sig.clone();
        written_out.visit_signature_mut(&mut sig);
        owner.signatures.insert(f.sig.ident.to_string(), sig);
    }
    let methods = found.into_iter().map(|f| method(f, &owner, &mut written_out, &errors)).collect();
    errors.check()?;
    for inner in &mut item.items {
        if let syn::ImplItem::Fn(f) = inner {
            f.attrs.retain(|a| !is_ours(a, "constant"));
            // A method of which only the derivatives are used is not dead.
            f.attrs.push(syn::parse_quote!(#[allow(dead_code)]));
        }
    }
    Strip.visit_item_impl_mut(&mut item);
    Ok(ImplBlock { user_item: item.to_token_stream(), options, owner, methods })
}

fn method(mut f: syn::ImplItemFn, owner: &Owner, out: &mut WriteOut, errors: &Collector) -> Method {
    let constant: Vec<bool> = f.sig.inputs.iter().map(is_constant).collect();

    let name = f.sig.ident.clone();
    out.rename_self(&f);
    out.visit_signature_mut(&mut f.sig);
    out.visit_block_mut(&mut f.block);
    super::impl_trait::name_impl_traits(&mut f.sig);
    if let Some(span) = super::closures::first(&f.sig) {
        errors.push(span, catalogue::closure_of_method(&name.to_string()));
    }
    let receiver = take_receiver(&mut f, &owner.ty, &out.this);
    refuse_kinds(&f.sig, errors);
    let own_generics = type_params(&f.sig.generics);
    let mut generics = owner.generics.clone();
    generics.params.extend(f.sig.generics.params.clone());
    // Lifetimes come first.
    let (lifetimes, others): (Vec<_>, Vec<_>) =
        generics.params.iter().cloned().partition(|p| matches!(p, syn::GenericParam::Lifetime(_)));
    generics.params = lifetimes.into_iter().chain(others).collect();
    if let Some(w) = &f.sig.generics.where_clause {
        generics.make_where_clause().predicates.extend(w.predicates.clone());
    }
    let mut sig = f.sig.clone();
    sig.generics = generics;
    sig.ident = format_ident!("{}_{}", owner.stem(), name, span = name.span());
    let block = &f.block;
    let mut func: syn::ItemFn = syn::parse_quote!(pub #sig #block);
    attributes::refuse(&func, errors);
    Strip.visit_item_fn_mut(&mut func);
    // A method of a trait is as visible as the trait, which is not at hand: its derivatives are as visible as the type.
    let vis = if owner.of_trait.is_some() { syn::parse_quote!(pub) } else { f.vis };
    Method { name, func, constant, vis, receiver, own_generics }
}

fn type_params(generics: &syn::Generics) -> Vec<String> {
    let name = |p: &syn::GenericParam| match p {
        syn::GenericParam::Type(t) => Some(t.ident.to_string()),
        syn::GenericParam::Const(c) => Some(c.ident.to_string()),
        syn::GenericParam::Lifetime(_) => None,
    };
    generics.params.iter().filter_map(name).collect()
}

/// `self` becomes the parameter `this`; one by value is lent, and marked for lowering as the value that it is.
fn take_receiver(f: &mut syn::ImplItemFn, ty: &syn::Type, this: &syn::Ident) -> Option<Receiver> {
    let Some(syn::FnArg::Receiver(r)) = f.sig.inputs.first() else { return None };
    let (kind, mutable) = match (&r.kind, &r.mutability) {
        // `impl Mul for &Matrix`: what is passed by value is a reference.
        (syn::ReceiverKind::Value, m) if matches!(ty, syn::Type::Reference(_)) => {
            let this = syn::Ident::new(&this.to_string(), r.self_token.span);
            let kind = match ty {
                syn::Type::Reference(r) if r.mutability.is_some() => Receiver::RefMut,
                _ => Receiver::Ref,
            };
            f.sig.inputs[0] = syn::parse_quote!(#m #this: #ty);
            return Some(kind);
        }
        (syn::ReceiverKind::Reference(_, _, Some(_)), _) => (Receiver::RefMut, false),
        (syn::ReceiverKind::Reference(_, _, None), _) => (Receiver::Ref, false),
        (_, m) => (Receiver::Value, m.is_some()),
    };
    let this = syn::Ident::new(&this.to_string(), r.self_token.span);
    let arg: syn::FnArg = match kind {
        Receiver::RefMut => syn::parse_quote!(#this: &mut #ty),
        Receiver::Ref => syn::parse_quote!(#this: &#ty),
        Receiver::Value => syn::parse_quote!(#[by_value] #this: &#ty),
    };
    f.sig.inputs[0] = arg;
    if kind == Receiver::Value && mutable {
        let owned: syn::Stmt = syn::parse_quote!(let mut #this = #this.clone(););
        f.block.stmts.insert(0, owned);
    }
    Some(kind)
}

/// Writes `Self`, `Self::Output` and `self` out.
struct WriteOut {
    ty: syn::Type,
    /// The type's path, where it is one.
    path: Option<syn::Path>,
    /// The associated types of the block.
    types: HashMap<String, syn::Type>,
    this: syn::Ident,
}

impl WriteOut {
    fn new(owner: &Owner, item: &syn::ItemImpl) -> Self {
        let path = match &owner.ty {
            syn::Type::Path(p) if p.qself.is_none() => Some(p.path.clone()),
            _ => None,
        };
        let types = item.items.iter().filter_map(|i| match i {
            syn::ImplItem::Type(t) => Some((t.ident.to_string(), t.ty.clone())),
            _ => None,
        });
        WriteOut {
            ty: owner.ty.clone(),
            path,
            types: types.collect(),
            this: syn::Ident::new("this", Span::call_site()),
        }
    }

    /// A name for `self` that the method does not use.
    fn rename_self(&mut self, f: &syn::ImplItemFn) {
        let mut name = String::from("this");
        while mentions(f.to_token_stream(), &name) {
            name.push('_');
        }
        self.this = syn::Ident::new(&name, Span::call_site());
    }

    /// Inside macros there are only tokens.
    fn tokens(&self, tokens: TokenStream) -> TokenStream {
        let ty = &self.ty;
        tokens
            .into_iter()
            .flat_map(|t| match t {
                TokenTree::Ident(i) if i == "self" => {
                    TokenStream::from(TokenTree::Ident(syn::Ident::new(&self.this.to_string(), i.span())))
                }
                TokenTree::Ident(i) if i == "Self" => quote!(#ty),
                TokenTree::Group(g) => {
                    let mut group = Group::new(g.delimiter(), self.tokens(g.stream()));
                    group.set_span(g.span());
                    TokenStream::from(TokenTree::Group(group))
                }
                t => TokenStream::from(t),
            })
            .collect()
    }

    /// `Self` at the start of a path in an expression or pattern: without its generic arguments for a literal or a
    /// constructor (`turbofish` tells), with them for `Self::new`.
    fn path(&self, path: &mut syn::Path) {
        if path.segments.first().is_none_or(|s| s.ident != "Self") {
            return;
        }
        let Some(own) = &self.path else { return };
        let mut own = own.clone();
        let alone = path.segments.len() == 1;
        if let Some(last) = own.segments.last_mut() {
            match &mut last.arguments {
                syn::PathArguments::AngleBracketed(a) if !alone => a.colon2_token = Some(Default::default()),
                arguments => *arguments = syn::PathArguments::None,
            }
            last.ident.set_span(path.segments[0].ident.span());
        }
        own.segments.extend(path.segments.iter().skip(1).cloned());
        *path = own;
    }
}

impl VisitMut for WriteOut {
    fn visit_type_mut(&mut self, node: &mut syn::Type) {
        if let syn::Type::Path(p) = node
            && p.qself.is_none()
        {
            if p.path.is_ident("Self") {
                *node = self.ty.clone();
                return;
            }
            if p.path.segments.len() == 2
                && p.path.segments[0].ident == "Self"
                && let Some(t) = self.types.get(&p.path.segments[1].ident.to_string())
            {
                *node = t.clone();
                return self.visit_type_mut(node);
            }
        }
        visit_mut::visit_type_mut(self, node);
    }
    fn visit_receiver_mut(&mut self, _: &mut syn::Receiver) {}
    fn visit_path_mut(&mut self, node: &mut syn::Path) {
        if node.is_ident("self") {
            let span = node.segments[0].ident.span();
            node.segments[0].ident = syn::Ident::new(&self.this.to_string(), span);
            return;
        }
        self.path(node);
        visit_mut::visit_path_mut(self, node);
    }
    fn visit_macro_mut(&mut self, node: &mut syn::Macro) {
        node.tokens = self.tokens(std::mem::take(&mut node.tokens));
    }
}

fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|t| match t {
        TokenTree::Ident(i) => i == name,
        TokenTree::Group(g) => mentions(g.stream(), name),
        _ => false,
    })
}
