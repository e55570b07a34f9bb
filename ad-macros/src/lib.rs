//! The compiler behind `#[differentiable]`. Users depend on `ad-runtime`, which re-exports the macro.

#![forbid(unsafe_code)]

mod api;
#[cfg(test)]
mod bless;
mod closures;
mod compile;
mod derive;
mod diagnostics;
mod dump;
mod emit;
#[cfg(test)]
mod golden;
mod ir;
mod lower;
mod methods;
mod optimise;
mod parse;
mod rules;
mod stages;
mod traits;
mod transform;

use proc_macro::TokenStream;

/// Generates the derivatives of a function, at compile time.
#[proc_macro_attribute]
pub fn differentiable(attr: TokenStream, item: TokenStream) -> TokenStream {
    compile::differentiable(attr.into(), item.into()).into()
}

/// Gives a struct or enum a tangent type.
#[proc_macro_derive(Differentiable, attributes(constant))]
pub fn derive_differentiable(input: TokenStream) -> TokenStream {
    derive::differentiable(input.into()).into()
}
