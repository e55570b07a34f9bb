//! The pipeline, on one screen:
//!
//! tokens → parse → lower → (linearize → transpose → plan → optimise) for each level → emit → tokens

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{self, Request};
use crate::diagnostics::Errors;
use crate::{ir, lower, parse};

/// `#[differentiable(attr)] item`.
pub fn differentiable(attr: TokenStream, item: TokenStream) -> TokenStream {
    match expand(attr, item.clone()) {
        Ok(tokens) => tokens,
        Err(errors) => {
            // The user's function survives every error.
            let user = parse::strip(item);
            let errors = errors.into_tokens();
            quote!(#user #errors)
        }
    }
}

fn expand(attr: TokenStream, item: TokenStream) -> Result<TokenStream, Errors> {
    let (parsed, generated) = generate(attr, item)?;
    let (user, derivatives) = (parsed.user_item, generated.tokens);
    Ok(quote!(#user #derivatives))
}

fn generate(attr: TokenStream, item: TokenStream) -> Result<(parse::Parsed, api::Generated), Errors> {
    let parsed = parse::function(attr, item)?;
    let func = lower::lower(&parsed.func, &parsed.constant)?;
    verify(&func, "lowering");
    let name = func.name.clone();
    let request = Request {
        order: parsed.options.order,
        base: parsed.options.name.clone().unwrap_or_else(|| name.trim_start_matches("r#").to_string()),
        companion: parsed.options.companion,
    };
    let generated = api::generate(&func, &request);
    Ok((parsed, generated))
}

/// The generated functions as text.
#[allow(dead_code)]
pub fn sources(attr: TokenStream, item: TokenStream) -> Result<Vec<(String, String)>, TokenStream> {
    generate(attr, item).map(|(_, g)| g.sources).map_err(Errors::into_tokens)
}

/// In debug builds of the compiler, every stage is checked.
pub fn verify(func: &ir::Func, stage: &str) {
    if cfg!(debug_assertions)
        && let Err(e) = ir::verify::verify(func)
    {
        panic!("the function `{}` is malformed after {stage}: {e}\n{func}", func.name);
    }
}
