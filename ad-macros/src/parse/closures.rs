//! Closure parameters: `F: Fn(f64) -> f64` becomes a bound on a hidden trait, through which the closure's derivatives are
//! called like those of a trait's method.
//!
//! In: the function. Out: the same function with `F: integrate__F__closure`, and for each such parameter what the trait
//! is written from. The user's own function keeps its bound. Refused: `FnMut`, whose calls are not independent of each other.

use quote::format_ident;
use syn::spanned::Spanned;

use crate::diagnostics::{Collector, catalogue};

/// What the names of the hidden traits end with.
pub const SUFFIX: &str = "__closure";

/// The method of the hidden traits.
pub const CALL: &str = "call";

/// Whether this is the name of a hidden trait: `integrate__F__closure`, for the second order `integrate__F__closure2`.
pub fn is_hidden(name: &str) -> bool {
    name.rsplit_once(SUFFIX).is_some_and(|(_, level)| level.chars().all(|c| c.is_ascii_digit()))
}

/// The hidden trait for derivatives of that order.
pub fn at_order(name: &syn::Ident, order: u32) -> syn::Ident {
    let text = name.to_string();
    let stem = text.rsplit_once(SUFFIX).map_or(&*text, |(stem, _)| stem);
    let level = if order > 1 { order.to_string() } else { String::new() };
    format_ident!("{stem}{SUFFIX}{level}", span = name.span())
}

/// The generics of what is one order higher: closures have one derivative more there. So a caller needs to give a closure
/// no more derivatives than it asks for itself.
pub fn raised(generics: &syn::Generics) -> syn::Generics {
    let mut out = generics.clone();
    for p in out.type_params_mut() {
        for b in &mut p.bounds {
            if let syn::TypeParamBound::Trait(t) = b
                && let Some(s) = t.path.segments.last_mut()
                && is_hidden(&s.ident.to_string())
            {
                let text = s.ident.to_string();
                let level = text.rsplit_once(SUFFIX).map_or("", |(_, level)| level).parse().unwrap_or(1);
                s.ident = at_order(&s.ident, level + 1);
            }
        }
    }
    out
}

/// A closure parameter.
pub struct ClosureParam {
    /// The hidden trait.
    pub name: syn::Ident,
    pub inputs: Vec<syn::Type>,
    pub output: syn::ReturnType,
}

/// Bounds beside `Fn` that say nothing about derivatives.
const MARKERS: &[&str] = &["Copy", "Clone", "Send", "Sync", "Sized"];

/// Takes the `Fn` bounds off the generics, for hidden traits.
pub fn take(sig: &mut syn::Signature, errors: &Collector) -> Vec<ClosureParam> {
    let mut found = Vec::new();
    let of = sig.ident.clone();
    let mut predicates: Vec<syn::WherePredicate> = Vec::new();
    if let Some(clause) = &mut sig.generics.where_clause {
        predicates = std::mem::take(&mut clause.predicates).into_iter().collect();
    }
    for p in sig.generics.type_params_mut() {
        // Bounds of the `where` clause move to the parameter.
        predicates.retain(|w| match w {
            syn::WherePredicate::Type(w)
                if is_ident(&w.bounded_ty, &p.ident) && w.bounds.iter().any(is_fn) =>
            {
                p.bounds.extend(w.bounds.iter().cloned());
                false
            }
            _ => true,
        });
        let Some(closure) = p.bounds.iter().find_map(|b| of_bound(b, &of, &p.ident, errors)) else {
            continue;
        };
        for b in p.bounds.iter().filter(|b| !is_fn(b) && !is_marker(b)) {
            let shown = quote::quote!(#b).to_string();
            errors.push(b.span(), catalogue::closure_bound(&shown));
        }
        let name = &closure.name;
        p.bounds = syn::parse_quote!(#name);
        found.push(closure);
    }
    if let Some(clause) = &mut sig.generics.where_clause {
        clause.predicates.extend(predicates);
    }
    if sig.generics.where_clause.as_ref().is_some_and(|w| w.predicates.is_empty()) {
        sig.generics.where_clause = None;
    }
    found
}

/// The first closure bound among generics that are not taken: of a method.
pub fn first(sig: &syn::Signature) -> Option<proc_macro2::Span> {
    let in_params = sig.generics.type_params().flat_map(|p| &p.bounds).find(|b| is_fn(b));
    let in_where = sig.generics.where_clause.iter().flat_map(|w| &w.predicates).find_map(|w| match w {
        syn::WherePredicate::Type(w) => w.bounds.iter().find(|b| is_fn(b)),
        _ => None,
    });
    in_params.or(in_where).map(Spanned::span)
}

fn is_ident(ty: &syn::Type, name: &syn::Ident) -> bool {
    matches!(ty, syn::Type::Path(p) if p.path.is_ident(name))
}

fn last(b: &syn::TypeParamBound) -> Option<&syn::PathSegment> {
    match b {
        syn::TypeParamBound::Trait(t) => t.path.segments.last(),
        _ => None,
    }
}

fn is_fn(b: &syn::TypeParamBound) -> bool {
    last(b).is_some_and(|s| ["Fn", "FnMut", "FnOnce"].iter().any(|f| s.ident == f))
}

fn is_marker(b: &syn::TypeParamBound) -> bool {
    matches!(b, syn::TypeParamBound::Lifetime(_))
        || last(b).is_some_and(|s| MARKERS.iter().any(|m| s.ident == m))
}

fn of_bound(
    b: &syn::TypeParamBound,
    of: &syn::Ident,
    param: &syn::Ident,
    errors: &Collector,
) -> Option<ClosureParam> {
    let segment = last(b).filter(|_| is_fn(b))?;
    if segment.ident == "FnMut" {
        errors.push(segment.ident.span(), catalogue::fn_mut());
    }
    let syn::PathArguments::Parenthesized(args) = &segment.arguments else { return None };
    Some(ClosureParam {
        name: format_ident!("{of}__{param}{SUFFIX}", span = segment.ident.span()),
        inputs: args.inputs.iter().map(|a| a.ty.clone()).collect(),
        output: args.output.clone(),
    })
}
