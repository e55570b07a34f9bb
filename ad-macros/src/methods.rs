//! `#[differentiable] impl S { .. }`: the pipeline, for each method of a block.
//!
//! In: the attribute and the block. Out: the block, and beside it what was generated for its methods. All methods'
//! errors are reported together.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Passing, methods};
use crate::compile::derivatives;
use crate::diagnostics::Errors;
use crate::parse::impls::{self, ImplBlock, Method};
use crate::{lower, parse};

pub fn expand(attr: TokenStream, item: syn::ItemImpl) -> Result<TokenStream, Errors> {
    let block = impls::block(attr, item)?;
    let mut out = block.user_item.clone();
    let mut errors = Vec::new();
    for method in &block.methods {
        // An associated function of integers is left as it is.
        if !lower::has_active_parameter(&method.func, &method.constant, &block.owner) {
            continue;
        }
        match derivatives_of(&block, method) {
            Ok(tokens) => out.extend(tokens),
            Err(e) => errors.push(e),
        }
    }
    match Errors::join(errors) {
        Some(errors) => Err(errors),
        None => Ok(out),
    }
}

fn derivatives_of(block: &ImplBlock, method: &Method) -> Result<TokenStream, Errors> {
    let options = parse::Options { name: None, companion: true, ..block.options.clone() };
    let source = crate::compile::Source {
        func: &method.func,
        constant: &method.constant,
        owner: Some(&block.owner),
        callable: false,
        passing: passing(block, method),
    };
    let (_, generated) = derivatives(&source, &options)?;
    let tokens = generated.tokens;
    let items = syn::parse2::<syn::File>(tokens.clone())?;
    let forwarding = methods::forwarding(&block.owner, method, &items, &generated.public);
    let companions = methods::companion_impls(&block.owner, method, &items, &generated.public);
    Ok(quote!(#tokens #forwarding #companions))
}

/// A method of a trait is reached through bounds, too; an operator only by its symbol.
fn passing(block: &ImplBlock, method: &Method) -> Option<(String, Passing)> {
    let owner = &block.owner;
    if owner.of_trait.is_none() || methods::operator(owner).is_some() {
        return None;
    }
    let ty = &owner.ty;
    Some((method.name.to_string(), Passing::Impl { ty: quote!(#ty), generics: owner.generics.clone() }))
}
