//! The constant fields of a struct, as its tangent has them: of type `Zero`, behind `Deref`.
//!
//! The tangent leaves them out, and a differentiated function does not know which they are: it writes `layer_t.mask`
//! like `layer_t.weight`, and rustc finds the second in the tangent and the first here (`ad_runtime::absent`). So what is
//! said of an active field costs nothing.
//!
//! Expands to:
//!
//! ```text
//! struct LayerTangentConstants { mask: ::ad_runtime::Zero }
//! impl Deref for LayerTangent { type Target = LayerTangentConstants; .. }
//! impl DerefMut for LayerTangent { .. }
//! ```
//!
//! Deliberately absent: tuple structs, whose tangents keep the place of a constant as `()`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::model::{Field, Model, Style};

pub fn impls(model: &Model) -> TokenStream {
    let fields: Vec<&Field> = match (model.is_enum, &model.variants[..]) {
        (false, [only]) if only.style == Style::Named => {
            only.fields.iter().filter(|f| f.active().is_none()).collect()
        }
        _ => return quote!(),
    };
    if fields.is_empty() {
        return quote!();
    }
    let (vis, name, generics) = (&model.vis, &model.tangent, &model.generics.tangent);
    let (params, args, clause) = (&generics.impl_params, &generics.args, generics.clause(&[]));
    let constants = format_ident!("{}Constants", name);
    let (visible, members) = (fields.iter().map(|f| &f.vis), fields.iter().map(|f| &f.member));
    let each = members.clone();
    let value = quote!(#constants { #(#each: ::ad_runtime::Zero),* });
    let allow = quote!(#[allow(dead_code, non_snake_case, non_camel_case_types, clippy::all)]);
    quote! {
        #[doc(hidden)]
        #allow
        #vis struct #constants { #(#visible #members: ::ad_runtime::Zero),* }
        #[automatically_derived]
        #allow
        impl #params ::core::ops::Deref for #name #args #clause {
            type Target = #constants;
            #[inline(always)]
            fn deref(&self) -> &#constants {
                &#value
            }
        }
        #[automatically_derived]
        #allow
        impl #params ::core::ops::DerefMut for #name #args #clause {
            #[inline(always)]
            fn deref_mut(&mut self) -> &mut #constants {
                ::ad_runtime::absent(#value)
            }
        }
    }
}
