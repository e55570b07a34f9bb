//! The pipeline, on one screen:
//!
//! tokens → parse → lower → (linearize → transpose → plan → optimise) for each level → emit → tokens

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{self, Request};
use crate::diagnostics::{self, Collector, Errors, catalogue, stubs};
use crate::parse::impls::Owner;
use crate::stages::{self, Stage};
use crate::{closures, dump, ir, lower, methods, parse, traits, transform};

/// `#[differentiable(attr)] item`.
pub fn differentiable(attr: TokenStream, item: TokenStream) -> TokenStream {
    let stub_attr = attr.clone();
    // A defect of the compiler must not take the user's function with it, nor be taken for the user's mistake.
    let expanded = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| expand(attr, item.clone())));
    match expanded {
        Ok(Ok(tokens)) => tokens,
        Err(panic) => {
            let user = parse::strip(item);
            let message = diagnostics::defect(&*panic);
            quote!(#user ::core::compile_error!(#message);)
        }
        Ok(Err(errors)) => {
            // The user's function survives every error, and so do the names that its callers use.
            let stubs = stubs(stub_attr, item.clone());
            let user = parse::strip(item);
            let errors = errors.into_tokens();
            quote!(#user #errors #stubs)
        }
    }
}

/// Stand-ins for the derivatives of a refused function; nothing where its signature does not tell their types.
fn stubs(attr: TokenStream, item: TokenStream) -> TokenStream {
    let derive = || {
        let stub = stubs::of(attr, item)?;
        let source = Source {
            func: &stub.func,
            constant: &stub.constant,
            owner: None,
            callable: stub.callable,
            passing: None,
        };
        Some(derivatives(&source, &stub.options).ok()?.1.tokens)
    };
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(derive)).ok().flatten().unwrap_or_default()
}

fn expand(attr: TokenStream, item: TokenStream) -> Result<TokenStream, Errors> {
    if parse::too_deep(&item).is_none()
        && let Ok(block) = syn::parse2::<syn::ItemImpl>(item.clone())
    {
        return methods::expand(attr, block);
    }
    if let Ok(item) = syn::parse2::<syn::ItemTrait>(item.clone()) {
        return traits::expand(attr, item);
    }
    let (parsed, generated) = generate(attr, item)?;
    let (user, derivatives) = (parsed.user_item, generated.tokens);
    Ok(quote!(#user #derivatives))
}

fn generate(attr: TokenStream, item: TokenStream) -> Result<(parse::Parsed, api::Generated), Errors> {
    let parsed = parse::function(attr, item)?;
    let source = Source {
        func: &parsed.func,
        constant: &parsed.constant,
        owner: None,
        callable: parsed.closures.is_empty(),
        passing: None,
    };
    let traits = traits::of_closures(&parsed)?;
    if !parsed.options.dump {
        let mut generated = derivatives(&source, &parsed.options)?.1;
        generated.tokens.extend(traits);
        return Ok((parsed, generated));
    }
    let (derived, records) = stages::recorded(|| derivatives(&source, &parsed.options));
    let (func, mut generated) = derived?;
    let base = base(&func, &parsed.options);
    generated.tokens.extend(traits);
    generated.tokens.extend(dump::constant(&func, &base, &records, &generated.sources));
    Ok((parsed, generated))
}

/// What the generated names begin with.
fn base(func: &ir::Func, options: &parse::Options) -> String {
    options.name.clone().unwrap_or_else(|| func.name.trim_start_matches("r#").to_string())
}

/// A function to differentiate.
pub struct Source<'a> {
    pub func: &'a syn::ItemFn,
    /// For each parameter: it is marked `#[constant]`.
    pub constant: &'a [bool],
    /// Of a method: whose it is.
    pub owner: Option<&'a Owner>,
    /// The companion may call the function.
    pub callable: bool,
    /// Of a method of a trait: its name, and whether the trait or an implementation is at hand.
    pub passing: Option<(String, api::Passing)>,
}

pub fn derivatives(
    source: &Source<'_>,
    options: &parse::Options,
) -> Result<(ir::Func, api::Generated), Errors> {
    let lower::Lowered { func, closures: passed, guesses } =
        lower::with_closures(source.func, source.constant, source.owner)?;
    stages::after(&func, Stage::Lowered);
    let errors = Collector::new();
    for (span, parameter) in transform::lost::stores(&func) {
        errors.push(span, catalogue::lost_store(&parameter));
    }
    errors.check()?;
    let request = Request {
        order: options.order,
        base: base(&func, options),
        companion: options.companion,
        callable: source.callable,
        hidden: source.owner.is_some(),
        owner: source.owner.and_then(Owner::instance),
        passing: source.passing.clone(),
        takes_closures: takes_closures(source.func),
    };
    let mut generated = api::generate(&func, &request);
    let errors = Collector::new();
    for (name, span) in &generated.unnamed {
        let why = "it is kept for the backward pass, and its type belongs to another item, which is not visible here";
        errors.push(*span, catalogue::needs_annotation(name, why));
    }
    errors.check()?;
    if func.generics.params.is_empty() {
        let checks = checked_guesses(&guesses);
        let tokens = std::mem::take(&mut generated.tokens);
        generated.tokens = quote!(#checks #tokens);
    }
    for closure in &passed {
        generated.tokens.extend(closures::expand(closure, options, &func.vis)?);
    }
    Ok((func, generated))
}

/// Where an operand's type was taken for a float and is none, rustc says so at the operand, and what to write.
fn checked_guesses(guesses: &[(ir::Frag, proc_macro2::Span)]) -> TokenStream {
    if guesses.is_empty() {
        return TokenStream::new();
    }
    let checks = guesses.iter().map(|(name, span)| {
        let ty = respanned((*name.0).clone(), *span);
        quote::quote_spanned!(*span=> ::ad_runtime::float::<#ty>();)
    });
    quote!(const _: () = { #(#checks)* };)
}

/// The tokens as if they stood at one place.
fn respanned(tokens: TokenStream, span: proc_macro2::Span) -> TokenStream {
    use proc_macro2::{Group, TokenTree};
    let token = |mut t: TokenTree| {
        if let TokenTree::Group(g) = &t {
            t = TokenTree::Group(Group::new(g.delimiter(), respanned(g.stream(), span)));
        }
        t.set_span(span);
        t
    };
    tokens.into_iter().map(token).collect()
}

/// Whether a parameter is a closure, which is known by a hidden trait.
fn takes_closures(func: &syn::ItemFn) -> bool {
    let bounds = func.sig.generics.type_params().flat_map(|p| &p.bounds);
    let mut traits = bounds.filter_map(|b| match b {
        syn::TypeParamBound::Trait(t) => t.path.get_ident(),
        _ => None,
    });
    traits.any(|name| parse::closures::is_hidden(&name.to_string()))
}

/// The generated functions as text.
#[allow(dead_code)]
pub fn sources(attr: TokenStream, item: TokenStream) -> Result<Vec<(String, String)>, TokenStream> {
    generate(attr, item).map(|(_, g)| g.sources).map_err(Errors::into_tokens)
}
