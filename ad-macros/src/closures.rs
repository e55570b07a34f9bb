//! The derivatives of the closures that a function passes on.
//!
//! In: the structs that stand for them (`lower/closure_value.rs`). Out: each struct, the function that is the closure's
//! body, and the implementations through which the hidden trait of the callee finds its derivatives.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Passing, passes};
use crate::compile::{Source, derivatives};
use crate::diagnostics::Errors;
use crate::lower::ClosureDef;
use crate::parse::closures::CALL;
use crate::parse::impls::Owner;
use crate::{emit, parse};

pub fn expand(
    def: &ClosureDef,
    options: &parse::Options,
    vis: &syn::Visibility,
) -> Result<TokenStream, Errors> {
    let options = parse::Options { name: None, companion: true, dump: false, ..options.clone() };
    let (name, fields, func) = (&def.name, &def.fields, &def.func);
    let (decl, args, wheres) = def.generics.split_for_impl();
    let ty: syn::Type = syn::parse_quote!(#name #args);
    let owner =
        Owner { ty: ty.clone(), generics: def.generics.clone(), of_trait: None, signatures: HashMap::new() };
    let constant = vec![false; func.sig.inputs.len()];
    let passing = Some((CALL.to_string(), Passing::Impl { ty: quote!(#ty), generics: def.generics.clone() }));
    let source = Source { func, constant: &constant, owner: Some(&owner), callable: false, passing };
    let (lowered, generated) = derivatives(&source, &options)?;
    let tokens = generated.tokens;
    // Not the user's text: what it captures may stand for a closure itself, which only generated code can call.
    let attrs = vec!["#[doc(hidden)]".into(), "#[inline]".into(), "#[allow(warnings, clippy::all)]".into()];
    let body = emit::function(&lowered, &emit::FnOptions { attrs, doc: Vec::new() }).tokens;
    let types = func.sig.inputs.iter().filter_map(|a| match a {
        syn::FnArg::Typed(t) => Some(&t.ty),
        syn::FnArg::Receiver(_) => None,
    });
    let (output, call) = (&func.sig.output, &func.sig.ident);
    let own = passes::own_pass(CALL, quote!());
    let (key, fn_ty) = (&own.key, quote!(fn(#(#types),*) #output));
    Ok(quote! {
        #[doc(hidden)]
        #[derive(Clone, ::ad_runtime::Differentiable)]
        #[allow(non_camel_case_types, dead_code, missing_docs, missing_debug_implementations)]
        #vis struct #name #decl #wheres { #(#fields),* }
        #body
        #tokens
        impl #decl ::ad_runtime::Pass<#key> for #ty #wheres {
            type Fn = #fn_ty;
            const FN: Self::Fn = #call;
        }
    })
}
