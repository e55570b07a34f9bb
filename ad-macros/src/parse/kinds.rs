//! Which items and functions the attribute can stand on.
//!
//! In: the item. Out: its name and token for messages, and errors for kinds of functions that have no derivative.

use proc_macro2::Span;
use syn::spanned::Spanned;

use crate::diagnostics::{Collector, Errors, catalogue};

/// The token that says what an item is, and its name in a message.
pub fn item_kind(item: &syn::Item) -> (Span, &'static str) {
    match item {
        syn::Item::Const(c) => (c.const_token.span, "a `const`"),
        syn::Item::Enum(e) => (e.enum_token.span, "an `enum`"),
        syn::Item::ExternCrate(e) => (e.extern_token.span, "an `extern crate`"),
        syn::Item::Fn(f) => (f.sig.fn_token.span, "a `fn`"),
        syn::Item::ForeignMod(f) => (f.abi.extern_token.span, "an `extern` block"),
        syn::Item::Impl(i) => (i.impl_token.span, "an `impl` block"),
        syn::Item::Macro(m) => (m.mac.path.span(), "a macro"),
        syn::Item::Mod(m) => (m.mod_token.span, "a `mod`"),
        syn::Item::Static(s) => (s.static_token.span, "a `static`"),
        syn::Item::Struct(s) => (s.struct_token.span, "a `struct`"),
        syn::Item::Trait(t) => (t.trait_token.span, "a `trait`"),
        syn::Item::TraitAlias(t) => (t.trait_token.span, "a trait alias"),
        syn::Item::Type(t) => (t.type_token.span, "a `type`"),
        syn::Item::Union(u) => (u.union_token.span, "a `union`"),
        syn::Item::Use(u) => (u.use_token.span, "a `use`"),
        other => (other.span(), "this item"),
    }
}

pub fn not_a_function(item: &syn::Item) -> Errors {
    let (span, what) = item_kind(item);
    Errors::one(span, catalogue::not_a_function(what))
}

/// Functions that no generated function can call, or that nobody could call the generated ones of.
pub fn refuse_kinds(sig: &syn::Signature, errors: &Collector) {
    if let Some(t) = &sig.asyncness {
        let why = "a suspended computation has no reverse order";
        errors.push(t.span, catalogue::function_kind("an `async`", why));
    }
    if let syn::Safety::Unsafe(t) = &sig.safety {
        let why = "raw memory may alias, and the derivative relies on Rust's borrow rules";
        errors.push(t.span, catalogue::function_kind("an `unsafe`", why));
    }
    if let Some(abi) = &sig.abi {
        let why = "it is written for callers in another language, and the generated functions are not";
        errors.push(abi.extern_token.span, catalogue::function_kind("an `extern`", why));
    }
    if let Some(v) = &sig.variadic {
        let why = "the types of its further arguments are not known";
        errors.push(v.dots.span(), catalogue::function_kind("a variadic", why));
    }
    if let Some(r) = sig.receiver() {
        errors.push(r.self_token.span, catalogue::method_alone());
    }
}
