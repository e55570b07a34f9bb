//! A `trait` -> its required methods as free functions without a body.
//!
//! `trait Potential { fn energy(&self, q: f64) -> f64; }` is read as `fn Self_energy(this: &Self, q: f64) -> f64`: a
//! signature is all that a trait's derivatives are written from.
//!
//! In: the attribute and the trait. Out: [`TraitItem`]. Deliberately absent: what is refused; which methods are active
//! is lowering's to say.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;

use super::impls::{self, ImplBlock};
use super::{Options, Strip, is_ours};
use crate::diagnostics::{Collector, Errors};

/// The trait as the later stages need it.
pub struct TraitItem {
    /// The user's trait, to be emitted again with more in it.
    pub item: syn::ItemTrait,
    pub options: Options,
    /// The required methods, as an `impl` block of `Self`.
    pub required: ImplBlock,
    /// The provided methods likewise.
    pub provided: ImplBlock,
}

/// Reads the attribute and the trait.
pub fn item(attr: TokenStream, mut item: syn::ItemTrait) -> Result<TraitItem, Errors> {
    let errors = Collector::new();
    let mut options = Options::parse(attr, &errors);
    super::take_stacked(&mut item.attrs, &mut options, &errors);
    errors.check()?;
    let (mut required, mut provided) = (Vec::new(), Vec::new());
    for inner in &item.items {
        let syn::TraitItem::Fn(f) = inner else { continue };
        let list = if f.default.is_some() { &mut provided } else { &mut required };
        list.push(without_body(f));
    }
    let block = |methods: &[syn::ImplItemFn]| impls::block(quote!(), as_impl(&item, methods));
    let (required, provided) = (block(&required)?, block(&provided)?);
    for inner in &mut item.items {
        if let syn::TraitItem::Fn(f) = inner {
            f.attrs.retain(|a| !is_ours(a, "constant"));
        }
    }
    Strip.visit_item_trait_mut(&mut item);
    Ok(TraitItem { item, options, required, provided })
}

/// The signature over a constant of any type, which panics.
fn without_body(f: &syn::TraitItemFn) -> syn::ImplItemFn {
    let (attrs, mut sig) = (&f.attrs, f.sig.clone());
    for (k, arg) in sig.inputs.iter_mut().enumerate() {
        if let syn::FnArg::Typed(t) = arg
            && !matches!(&*t.pat, syn::Pat::Ident(_))
        {
            let name = quote::format_ident!("arg{k}", span = t.pat.span());
            *t.pat = syn::parse_quote!(#name);
        }
    }
    let body = match &sig.output {
        syn::ReturnType::Type(_, ty) => any(ty),
        syn::ReturnType::Default => quote!(),
    };
    syn::parse_quote!(#(#attrs)* #sig { #body })
}

/// A constant of the type. A tuple is its parts.
fn any(ty: &syn::Type) -> TokenStream {
    match ty {
        syn::Type::Tuple(t) => {
            let parts = t.elems.iter().map(any);
            quote!((#(#parts,)*))
        }
        _ => quote!(::core::option::Option::unwrap(::core::option::Option::None)),
    }
}

fn as_impl(item: &syn::ItemTrait, methods: &[syn::ImplItemFn]) -> syn::ItemImpl {
    let (decl, _, wheres) = item.generics.split_for_impl();
    syn::parse_quote!(impl #decl Self #wheres { #(#methods)* })
}
