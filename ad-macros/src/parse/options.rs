//! The options of `#[differentiable(..)]`.
//!
//! In: the tokens between the parentheses. Out: [`Options`]; malformed ones are reported and left at their
//! defaults, so that all errors come at once.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit, Meta, Token};

use crate::diagnostics::{Collector, catalogue};

/// What the attribute asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How often the generated functions can be differentiated.
    pub order: u32,
    /// The generated names begin with this instead of the function's name.
    pub name: Option<String>,
    /// Emit the hidden type through which other functions find the derivatives.
    pub companion: bool,
    /// The residuals are boxed: the function calls itself through others.
    pub boxed: bool,
    /// Emit the IR at each stage as a constant.
    pub dump: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { order: 1, name: None, companion: true, boxed: false, dump: false }
    }
}

/// More orders than anyone can compile.
const MAX_ORDER: u32 = 8;

impl Options {
    pub fn parse(attr: TokenStream, errors: &Collector) -> Self {
        let mut options = Options::default();
        match Punctuated::<Meta, Token![,]>::parse_terminated.parse2(attr) {
            Ok(metas) => metas.iter().for_each(|m| options.take(m, errors)),
            Err(e) => errors.push(e.span(), catalogue::options_form(&e.to_string())),
        }
        options
    }

    /// Adds the options of a further attribute on the same item.
    pub fn stack(&mut self, other: Options) {
        self.order = self.order.saturating_add(other.order).min(MAX_ORDER);
        self.name = self.name.take().or(other.name);
        self.companion &= other.companion;
        self.boxed |= other.boxed;
        self.dump |= other.dump;
    }

    fn take(&mut self, meta: &Meta, errors: &Collector) {
        let name = meta.path().to_token_stream().to_string();
        let (span, value) = (meta.path().span(), value_of(meta));
        // The value is at fault, where there is one.
        let at = value.map_or(span, |v| v.span());
        let found = value.map_or(String::new(), |v| v.to_token_stream().to_string());
        match name.as_str() {
            "order" => match value.and_then(int) {
                Some(n) if (1..=MAX_ORDER).contains(&n) => self.order = n,
                _ => errors.push(at, catalogue::bad_order(&found)),
            },
            "name" => match value.and_then(ident) {
                Some(n) => self.name = Some(n),
                None => errors.push(at, catalogue::option_form("name", "name = g")),
            },
            "companion" => flag(&mut self.companion, meta, "companion = false", errors),
            "boxed" => flag(&mut self.boxed, meta, "boxed", errors),
            "dump" => flag(&mut self.dump, meta, "dump", errors),
            other => errors.push(span, catalogue::unknown_option(other)),
        }
    }
}

fn value_of(meta: &Meta) -> Option<&Expr> {
    match meta {
        Meta::NameValue(nv) => Some(&nv.value),
        _ => None,
    }
}

fn int(e: &Expr) -> Option<u32> {
    match e {
        Expr::Lit(ExprLit { lit: Lit::Int(i), .. }) => i.base10_parse().ok(),
        _ => None,
    }
}

/// `g` or `"g"`.
fn ident(e: &Expr) -> Option<String> {
    match e {
        Expr::Path(p) => p.path.get_ident().map(|i| i.to_string()),
        Expr::Lit(ExprLit { lit: Lit::Str(s), .. }) => s.parse::<syn::Ident>().ok().map(|i| i.to_string()),
        _ => None,
    }
}

/// `boxed`, `boxed = true`, `companion = false`.
fn flag(target: &mut bool, meta: &Meta, form: &str, errors: &Collector) {
    match (meta, value_of(meta)) {
        (Meta::Path(_), _) => *target = true,
        (_, Some(Expr::Lit(ExprLit { lit: Lit::Bool(b), .. }))) => *target = b.value,
        _ => {
            let name = form.split(' ').next().unwrap_or(form);
            let span = value_of(meta).map_or_else(|| meta.path().span(), |v| v.span());
            errors.push(span, catalogue::option_form(name, form));
        }
    }
}
