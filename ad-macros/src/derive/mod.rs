//! `#[derive(Differentiable)]`: the tangent type of a struct or enum, and what it needs.
//!
//! In: the item. Out: `STangent` with the same shape; `Differentiable`, `Advance` for `S`; `Differentiable`, `Tangent`,
//! `VectorSpace`, `Clone`, `PartialEq`, `Debug`, and where possible `Default`, `Copy` for `STangent`; `Field` for both.
//!
//! `read` → `Model` (roles of the fields: `roles`; bounds: `generics`) → `item`, `arithmetic`, `values`, `fields`, `absent`.
//!
//! Invariant: what is generated names nothing by a path that the user's scope could change, but the user's own tokens.
//!
//! Deliberately absent: the types' names. A derive sees tokens; what it concludes from the name of a type (`String` is
//! constant) it has rustc check.

mod absent;
mod arithmetic;
mod fields;
mod generics;
mod item;
mod messages;
mod model;
mod roles;
#[cfg(test)]
mod tests;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostics::{Collector, Errors};
use model::Model;

/// The items that the derive adds beside the user's.
pub fn differentiable(input: TokenStream) -> TokenStream {
    expand(input).unwrap_or_else(Errors::into_tokens)
}

fn expand(input: TokenStream) -> Result<TokenStream, Errors> {
    let input = syn::parse2::<syn::DeriveInput>(input)?;
    let errors = Collector::new();
    let model = Model::read(&input, &errors);
    // A refused field counts as constant in what is generated all the same: its error stays the only one.
    let reported = errors.check().err().map(Errors::into_tokens);
    let generated = model.map(|m| emit(&m));
    Ok(quote!(#reported #generated))
}

fn emit(model: &Model) -> TokenStream {
    let parts = [
        item::tangent(model),
        item::checks(model),
        arithmetic::primal(model),
        arithmetic::tangent(model),
        values::impls(model),
        fields::impls(model),
        absent::impls(model),
    ];
    parts.into_iter().collect()
}
