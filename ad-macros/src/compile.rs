//! The pipeline, on one screen:
//!
//! tokens → parse → lower → (linearize → transpose → plan → optimise) for each level → emit → tokens

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{self, Request};
use crate::diagnostics::{Collector, Errors, catalogue};
use crate::{ir, lower, parse};

/// `#[differentiable(attr)] item`.
pub fn differentiable(attr: TokenStream, item: TokenStream) -> TokenStream {
    // A defect of the compiler must not take the user's function with it, nor be taken for the user's mistake.
    let expanded = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| expand(attr, item.clone())));
    match expanded {
        Ok(Ok(tokens)) => tokens,
        Err(_) => {
            let user = parse::strip(item);
            quote! {
                #user
                ::core::compile_error!("`#[differentiable]` has a defect that this function shows\n\
                    why: the compiler stopped with an internal error, which is printed above\n\
                    help: split the function, so that the construct that matters stands in a function of its own");
            }
        }
        Ok(Err(errors)) => {
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
    let mut generated = api::generate(&func, &request);
    let errors = Collector::new();
    for (name, span) in &generated.unnamed {
        let why = "it is kept for the backward pass, and its type belongs to another item, which is not visible here";
        errors.push(*span, catalogue::needs_annotation(name, why));
    }
    errors.check()?;
    if parsed.options.dump {
        generated.tokens.extend(dump(&func, &request.base, &generated.sources));
    }
    Ok((parsed, generated))
}

/// `F_DUMP`: the function as the compiler understood it, and the source of everything that was generated, each part under
/// a line `// ---- name`.
fn dump(func: &ir::Func, base: &str, sources: &[(String, String)]) -> TokenStream {
    let mut text = format!("// ---- IR\n{func}\n");
    for (name, source) in sources {
        text += &format!("// ---- {name}\n{}\n", source.trim_end());
    }
    let name = quote::format_ident!("{}_DUMP", base.to_uppercase());
    let vis = &*func.vis;
    quote!(#[doc = "The intermediate representation and the generated source, by `dump`."] #vis const #name: &str = #text;)
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
