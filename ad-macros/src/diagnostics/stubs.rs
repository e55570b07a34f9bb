//! What stands in for a function that was refused, so that its callers get no second error.
//!
//! In: the attribute and the item, as they were given. Out: the same signature as far as it can be differentiated,
//! over a body that only panics. The derivatives of that function are the stubs: they have the names and types that
//! those of the right function would have, because the same code makes them.
//!
//! Deliberately absent: a second way to write signatures. Where the signature itself is at fault in a way that
//! leaves the generated types unknown (its result, a method's `self`), there are no stubs.

use proc_macro2::TokenStream;
use quote::quote;

use super::Collector;
use crate::parse::{self, Options};

/// What to differentiate instead of the refused item.
pub struct Stub {
    pub func: syn::ItemFn,
    pub constant: Vec<bool>,
    pub options: Options,
    /// The user's function is called as a plain one.
    pub callable: bool,
}

/// The stand-in for a refused function; `None` for an item that is no free function.
pub fn of(attr: TokenStream, item: TokenStream) -> Option<Stub> {
    if parse::too_deep(&item).is_some() {
        return None;
    }
    let syn::Item::Fn(mut func) = syn::parse2::<syn::Item>(item).ok()? else { return None };
    if func.sig.receiver().is_some() {
        return None;
    }
    parse::impl_trait::name_impl_traits(&mut func.sig);
    // With a closure parameter it has no derivatives that a user could call.
    if parse::closures::first(&func.sig).is_some() {
        return None;
    }
    let errors = Collector::new();
    let mut options = Options::parse(attr, &errors);
    parse::take_stacked(&mut func.attrs, &mut options, &errors);
    // They were reported when the item was read for the first time.
    let _ = errors.check();
    // A dump would show the stand-in.
    options.dump = false;
    let mut constant: Vec<bool> = func.sig.inputs.iter().map(parse::is_constant).collect();
    let callable = func.sig.asyncness.is_none() && !matches!(func.sig.safety, syn::Safety::Unsafe(_));
    tame(&mut func.sig, &mut constant);
    parse::strip_helpers(&mut func);
    // A constant of any type, which panics: a body that diverges would have no result to type.
    let body = quote!({ ::core::option::Option::unwrap(::core::option::Option::None) });
    *func.block = syn::parse2(body).ok()?;
    Some(Stub { func, constant, options, callable })
}

/// Takes off what a differentiable function's signature cannot have.
fn tame(sig: &mut syn::Signature, constant: &mut [bool]) {
    sig.asyncness = None;
    sig.constness = None;
    sig.abi = None;
    sig.variadic = None;
    sig.safety = syn::Safety::Default;
    for (k, arg) in sig.inputs.iter_mut().enumerate() {
        let syn::FnArg::Typed(t) = arg else { continue };
        if only_constant(&t.ty)
            && let Some(c) = constant.get_mut(k)
        {
            *c = true;
        }
        // Patterns are the body's business.
        if !matches!(&*t.pat, syn::Pat::Ident(_)) {
            let name = quote::format_ident!("arg{k}");
            *t.pat = syn::Pat::Ident(syn::PatIdent {
                attrs: Vec::new(),
                by_ref: None,
                mutability: None,
                ident: name,
                subpat: None,
            });
        }
    }
}

/// A type that a parameter can have only where it is constant.
fn only_constant(ty: &syn::Type) -> bool {
    parse::without_derivative(ty).is_some()
}
