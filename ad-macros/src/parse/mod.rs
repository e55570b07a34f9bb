//! Attribute and item -> options and a function, with what is refused outright.
//!
//! In: the tokens of `#[differentiable(..)]` and of the item it stands on. Out: [`Parsed`], which holds the item
//! as it is emitted again (without our helper attributes) and the function to lower. Stacked attributes are
//! counted by the last segment of their path and taken off.
//!
//! Deliberately absent: anything about the body; that is lowering's.

mod attributes;
pub mod closures;
mod depth;
pub mod impl_trait;
pub mod impls;
mod kinds;
mod options;
pub mod traits;
mod types;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};

use crate::diagnostics::{Collector, Errors, catalogue};

pub use depth::too_deep;
pub use kinds::item_kind;
pub use options::Options;
pub use types::without_derivative;

/// What the later stages need of the item.
pub struct Parsed {
    /// The user's item, to be emitted again.
    pub user_item: TokenStream,
    /// The function without any `#[differentiable]`, with `#[constant]` and `#[checkpoint]` taken off.
    pub func: syn::ItemFn,
    pub options: Options,
    /// The parameters that are closures.
    pub closures: Vec<closures::ClosureParam>,
    /// For each parameter: it is marked `#[constant]`.
    pub constant: Vec<bool>,
}

/// Reads the attribute and the function.
pub fn function(attr: TokenStream, item: TokenStream) -> Result<Parsed, Errors> {
    if let Some(span) = depth::too_deep(&item) {
        return Err(Errors::one(span, catalogue::too_deep("code")));
    }
    let mut func = match syn::parse2::<syn::Item>(item)? {
        syn::Item::Fn(f) => f,
        other => return Err(kinds::not_a_function(&other)),
    };
    let errors = Collector::new();
    let mut options = Options::parse(attr, &errors);
    take_stacked(&mut func.attrs, &mut options, &errors);
    let constant = func.sig.inputs.iter().map(is_constant).collect();
    kinds::refuse_kinds(&func.sig, &errors);
    attributes::refuse(&func, &errors);
    errors.check()?;
    let errors = Collector::new();
    Strip.visit_item_fn_mut(&mut func);
    let user_item = func.to_token_stream();
    impl_trait::name_impl_traits(&mut func.sig);
    let closures = closures::take(&mut func.sig, &errors);
    errors.check()?;
    Ok(Parsed { user_item, func, closures, options, constant })
}

/// The item without our helper attributes, for when there is nothing else to emit.
pub fn strip(item: TokenStream) -> TokenStream {
    if depth::too_deep(&item).is_some() {
        return item;
    }
    match syn::parse2::<syn::Item>(item.clone()) {
        Ok(mut parsed) => {
            if let syn::Item::Fn(f) = &mut parsed {
                f.attrs.retain(|a| !is_ours(a, "differentiable"));
            }
            Strip.visit_item_mut(&mut parsed);
            parsed.to_token_stream()
        }
        Err(_) => item,
    }
}

/// Whether the last segment of the attribute's path is `name`.
fn is_ours(attr: &syn::Attribute, name: &str) -> bool {
    attr.path().segments.last().is_some_and(|s| s.ident == name)
}

/// Takes further `#[differentiable]`s off; their orders add up.
pub fn take_stacked(attrs: &mut Vec<syn::Attribute>, options: &mut Options, errors: &Collector) {
    attrs.retain(|a| {
        if !is_ours(a, "differentiable") {
            return true;
        }
        let more = match &a.meta {
            syn::Meta::List(list) => Options::parse(list.tokens.clone(), errors),
            _ => Options::default(),
        };
        options.stack(more);
        false
    });
}

/// Whether a parameter is marked `#[constant]`.
pub fn is_constant(arg: &syn::FnArg) -> bool {
    let attrs = match arg {
        syn::FnArg::Receiver(r) => &r.attrs,
        syn::FnArg::Typed(t) => &t.attrs,
    };
    attrs.iter().any(|a| is_ours(a, "constant"))
}

/// Takes our helper attributes off.
pub fn strip_helpers(func: &mut syn::ItemFn) {
    Strip.visit_item_fn_mut(func);
}

/// Removes our helper attributes everywhere inside an item.
struct Strip;

/// One method for each kind of node that our helper attributes can stand on.
macro_rules! strip {
    ($($method:ident: $node:ident),* $(,)?) => {
        impl VisitMut for Strip {
            $(fn $method(&mut self, node: &mut syn::$node) {
                node.attrs.retain(|a| !is_ours(a, "constant") && !is_ours(a, "checkpoint"));
                visit_mut::$method(self, node);
            })*
        }
    };
}
strip! {
    visit_pat_type_mut: PatType,
    visit_receiver_mut: Receiver,
    visit_local_mut: Local,
    visit_expr_for_loop_mut: ExprForLoop,
    visit_expr_while_mut: ExprWhile,
    visit_expr_loop_mut: ExprLoop,
    visit_expr_block_mut: ExprBlock,
    visit_impl_item_fn_mut: ImplItemFn,
    visit_trait_item_fn_mut: TraitItemFn,
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn stacked_orders_add_up_and_helpers_are_stripped() {
        let p = function(
            quote!(name = g),
            quote! {
                #[ad_runtime::differentiable]
                #[differentiable(order = 2)]
                #[inline]
                fn f(x: f64, #[constant] k: f64) -> f64 { #[checkpoint] for _ in 0..3 {} x * k }
            },
        )
        .ok()
        .unwrap();
        assert_eq!(p.options.order, 4);
        assert_eq!(p.options.name.as_deref(), Some("g"));
        assert_eq!(p.constant, [false, true]);
        let text = p.user_item.to_string();
        assert!(
            !text.contains("constant") && !text.contains("checkpoint") && !text.contains("differentiable")
        );
        assert!(text.contains("inline"));
    }

    #[test]
    fn refusals() {
        let head = |attr: TokenStream, item: TokenStream| match function(attr, item) {
            Ok(_) => String::new(),
            Err(e) => e.messages()[0].1.head.clone(),
        };
        assert!(
            head(
                quote!(),
                quote!(
                    struct S;
                )
            )
            .contains("a `struct`")
        );
        assert!(
            head(
                quote!(),
                quote!(
                    async fn f(x: f64) {}
                )
            )
            .contains("async")
        );
        assert!(
            head(
                quote!(),
                quote!(
                    unsafe fn f(x: f64) {}
                )
            )
            .contains("unsafe")
        );
        assert!(
            head(
                quote!(),
                quote!(
                    fn f(&self) {}
                )
            )
            .contains("single method")
        );
        assert!(
            head(
                quote!(ordre = 2),
                quote!(
                    fn f(x: f64) {}
                )
            )
            .contains("ordre")
        );
        assert!(
            head(
                quote!(order = 0),
                quote!(
                    fn f(x: f64) {}
                )
            )
            .contains("order")
        );
    }
}
