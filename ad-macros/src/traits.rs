//! `#[differentiable] trait Potential { .. }`: what the trait asks of its implementors.
//!
//! In: the attribute and the trait. Out: the trait with the supertraits and functions of `api::passes`. Nothing stands
//! beside it: the derivatives are those of the implementations. The hidden trait of a closure parameter is made here too:
//! everything that has the supertraits implements it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Passing, TraitParts};
use crate::compile::{Source, derivatives};
use crate::diagnostics::{Collector, Errors, catalogue};
use crate::parse::closures::{CALL, ClosureParam, at_order};
use crate::parse::impls::{ImplBlock, Method};
use crate::parse::traits::{self, TraitItem};
use crate::{lower, parse};

pub fn expand(attr: TokenStream, item: syn::ItemTrait) -> Result<TokenStream, Errors> {
    let mut read = traits::item(attr, item)?;
    let required = active(&read.required);
    refuse(&read, &required)?;
    let mut errors = Vec::new();
    let mut parts = TraitParts::default();
    let mut of_self = false;
    for method in &required {
        match parts_of(&read, method) {
            Ok((more, active_self)) => {
                parts.supertraits.extend(more.supertraits);
                parts.methods.extend(more.methods);
                of_self |= active_self;
            }
            Err(e) => errors.push(e),
        }
    }
    if let Some(errors) = Errors::join(errors) {
        return Err(errors);
    }
    drop(required);
    if of_self {
        read.item.supertraits.push(syn::parse_quote!(::ad_runtime::Differentiable));
    }
    for s in &parts.supertraits {
        read.item.supertraits.push(syn::parse2(s.clone())?);
    }
    let methods = syn::parse2::<Functions>(parts.methods)?;
    read.item.items.extend(methods.0);
    if read.item.colon_token.is_none() && !read.item.supertraits.is_empty() {
        read.item.colon_token = Some(Default::default());
    }
    let item = &read.item;
    Ok(quote!(#item))
}

/// The functions of a trait's body.
struct Functions(Vec<syn::TraitItem>);

impl syn::parse::Parse for Functions {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse()?);
        }
        Ok(Functions(items))
    }
}

/// A method without active parameters is left as it is.
fn active(block: &ImplBlock) -> Vec<&Method> {
    let methods = block.methods.iter();
    methods.filter(|m| lower::has_active_parameter(&m.func, &m.constant, &block.owner)).collect()
}

fn refuse(read: &TraitItem, required: &[&Method]) -> Result<(), Errors> {
    let errors = Collector::new();
    let provided = active(&read.provided);
    for m in &provided {
        errors.push(m.name.span(), catalogue::provided_method(&m.name.to_string()));
    }
    for m in required {
        if let Some(p) = m.own_generics.first() {
            errors.push(m.name.span(), catalogue::generic_method(&m.name.to_string(), p));
        }
    }
    if required.is_empty() && provided.is_empty() {
        let name = read.item.ident.to_string();
        errors.push(read.item.ident.span(), catalogue::trait_without_methods(&name));
    }
    errors.check()
}

/// What the trait gets for one method, and whether `self` is active in it.
fn parts_of(read: &TraitItem, method: &Method) -> Result<(TraitParts, bool), Errors> {
    let options = parse::Options { name: None, companion: true, dump: false, ..read.options.clone() };
    let source = Source {
        func: &method.func,
        constant: &method.constant,
        owner: Some(&read.required.owner),
        callable: false,
        passing: Some((method.name.to_string(), Passing::Trait)),
    };
    let (func, generated) = derivatives(&source, &options)?;
    let of_self = method.receiver.is_some() && func.params.first().is_some_and(|p| p.active);
    Ok((generated.of_trait, of_self))
}

/// The hidden traits of a function's closure parameters.
pub fn of_closures(parsed: &parse::Parsed) -> Result<TokenStream, Errors> {
    let mut out = TokenStream::new();
    for closure in &parsed.closures {
        for order in 1..=parsed.options.order {
            let options = parse::Options { order, ..parsed.options.clone() };
            out.extend(of_closure(closure, &options, &parsed.func.vis)?);
        }
    }
    Ok(out)
}

fn of_closure(
    closure: &ClosureParam,
    options: &parse::Options,
    vis: &syn::Visibility,
) -> Result<TokenStream, Errors> {
    let (inputs, output) = (&closure.inputs, &closure.output);
    let name = &at_order(&closure.name, options.order);
    let call = syn::Ident::new(CALL, name.span());
    let args: Vec<_> = (0..inputs.len()).map(|k| quote::format_ident!("a{k}")).collect();
    let item: syn::ItemTrait = syn::parse_quote! {
        #vis trait #name { fn #call(&self, #(#args: #inputs),*) #output; }
    };
    let read = traits::item(TokenStream::new(), item)?;
    let read = TraitItem { options: options.clone(), ..read };
    let required = active(&read.required);
    let mut parts = TraitParts::default();
    for method in &required {
        parts = parts_of(&read, method)?.0;
    }
    let own = crate::api::passes::own_pass(CALL, quote!(fn(&Self, #(#inputs),*) #output));
    let (supertraits, methods, key) = (&parts.supertraits, &parts.methods, &own.key);
    let bounds = quote!(::ad_runtime::Differentiable + #(#supertraits +)* #own);
    Ok(quote! {
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_docs)]
        #vis trait #name: #bounds {
            #[inline]
            fn #call(&self, #(#args: #inputs),*) #output { <Self as ::ad_runtime::Pass<#key>>::FN(self, #(#args),*) }
            #methods
        }
        impl<__F> #name for __F where Self: #bounds {}
    })
}
