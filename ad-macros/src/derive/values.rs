//! `Clone`, `Copy`, `PartialEq`, `Debug` and `Default` for the tangent.
//!
//! Written out and not derived: a derive would ask `D: Debug` where `<D as Differentiable>::Tangent: Debug` is
//! meant. `Default` is a zero that can be added to, so an enum has none: no variant is the zero of the others.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::model::{Model, Style, Variant};

pub fn impls(model: &Model) -> TokenStream {
    let parts = [clone(model), copy(model), partial_eq(model), debug(model), default(model)];
    parts.into_iter().collect()
}

/// An impl of a trait of the standard library for the tangent.
fn of_tangent(model: &Model, bound: TokenStream, more: &[TokenStream], body: TokenStream) -> TokenStream {
    let (name, generics) = (&model.tangent, &model.generics.tangent);
    let (params, args, clause) = (&generics.impl_params, &generics.args, generics.clause(more));
    quote! {
        #[automatically_derived]
        #[allow(unused_variables, clippy::all)]
        impl #params #bound for #name #args #clause { #body }
    }
}

fn clone(model: &Model) -> TokenStream {
    let this = quote!(Self);
    let body = model.by_variant(&quote!(self), None, |v| {
        let pattern = v.pattern(&this, "a");
        let value = v.construct(&this, |f, _| {
            let a = f.binding("a");
            quote_spanned!(f.span()=> ::core::clone::Clone::clone(#a))
        });
        quote!(#pattern => #value,)
    });
    of_tangent(model, quote!(::core::clone::Clone), &[], quote!(#[inline] fn clone(&self) -> Self { #body }))
}

/// Where every field is made of floats by its syntax.
fn copy(model: &Model) -> TokenStream {
    let all = model.fields().filter_map(|f| f.active()).all(|a| a.copy);
    if all { of_tangent(model, quote!(::core::marker::Copy), &[], quote!()) } else { quote!() }
}

fn partial_eq(model: &Model) -> TokenStream {
    let this = quote!(Self);
    let body = model.by_variant(&quote!((self, __other)), Some(quote!(false)), |v| {
        let (left, right) = (v.pattern(&this, "a"), v.pattern(&this, "b"));
        let each = v.active().map(|(f, _)| {
            let (a, b) = (f.binding("a"), f.binding("b"));
            quote_spanned!(f.span()=> ::core::cmp::PartialEq::eq(#a, #b))
        });
        quote!((#left, #right) => true #(&& #each)*,)
    });
    let more = model.generics.tangents(&quote!(::core::cmp::PartialEq));
    let body = quote!(#[inline] fn eq(&self, __other: &Self) -> ::core::primitive::bool { #body });
    of_tangent(model, quote!(::core::cmp::PartialEq), &more, body)
}

fn debug(model: &Model) -> TokenStream {
    let body = model.by_variant(&quote!(self), None, |v| {
        let pattern = v.pattern(&quote!(Self), "a");
        let shown = v.ident.as_ref().unwrap_or(&model.tangent).unraw().to_string();
        let fields = shown_fields(v);
        let builder = if v.style == Style::Tuple { quote!(debug_tuple) } else { quote!(debug_struct) };
        quote!(#pattern => __f.#builder(#shown)#(#fields)*.finish(),)
    });
    let debug = quote!(::core::fmt::Debug);
    let mut more = model.generics.tangents(&debug);
    more.extend(model.generics.floats.iter().map(|t| quote!(#t: ::core::fmt::Debug)));
    let body = quote! {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body }
    };
    of_tangent(model, debug, &more, body)
}

fn shown_fields(variant: &Variant) -> Vec<TokenStream> {
    let field = |f: &super::model::Field| {
        let (a, name) = (f.binding("a"), f.name());
        let name = name.trim_start_matches("r#");
        match (variant.style, f.active()) {
            (Style::Tuple, Some(_)) => Some(quote!(.field(#a))),
            (Style::Tuple, None) => Some(quote!(.field(&()))),
            (_, Some(_)) => Some(quote!(.field(#name, #a))),
            (_, None) => None,
        }
    };
    variant.fields.iter().filter_map(field).collect()
}

/// Where each field has one: a zero of the shape that any other can be added to.
fn default(model: &Model) -> TokenStream {
    if model.is_enum {
        return quote!();
    }
    let variant = &model.variants[0];
    let value = variant.construct(&quote!(Self), |_, active| active.default.clone());
    let needed = variant.active().flat_map(|(_, a)| &a.needs_default);
    // With a bound variable, a predicate that does not hold means that there is no impl; without, that is an error.
    let more: Vec<TokenStream> = needed.map(|t| quote!(for<'__d> #t: ::core::default::Default)).collect();
    let body = quote!(#[inline] fn default() -> Self { #value });
    of_tangent(model, quote!(::core::default::Default), &more, body)
}
