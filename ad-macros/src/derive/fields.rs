//! `Field<{ name("k") }>` for the item and its tangent: how functions that do not see the item name the types of its
//! fields. The payloads of an enum are called `Circle.r`, `Circle.0`.
//!
//! The impl is as visible as the item, so a field whose type is less visible is an error at that type (E0446).

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use super::model::{Field, Model, Style, Variant};

pub fn impls(model: &Model) -> TokenStream {
    let all = model.variants.iter().flat_map(|v| v.fields.iter().map(move |f| (v, f)));
    all.map(|(v, f)| field(model, v, f)).collect()
}

fn field(model: &Model, variant: &Variant, field: &Field) -> TokenStream {
    let name = match &variant.ident {
        Some(variant) => format!("{variant}.{}", field.name()),
        None => field.name(),
    };
    let ty = &field.ty;
    let payload = |of: &syn::Ident, generics: &super::generics::Side| match &variant.ident {
        Some(ident) => payload(of, generics, ident, field, &name),
        None => TokenStream::new(),
    };
    let mut out = one(&model.ident, &model.generics.item, &name, ty.to_token_stream());
    match (field.active(), variant.style) {
        (Some(active), _) => {
            out.extend(one(&model.tangent, &model.generics.tangent, &name, active.ty.clone()));
            out.extend(payload(&model.tangent, &model.generics.tangent));
        }
        (None, Style::Tuple) => {
            out.extend(one(&model.tangent, &model.generics.tangent, &name, quote!(())));
        }
        // See `absent`.
        (None, Style::Named | Style::Unit) => {
            let zero = quote!(::ad_runtime::Zero);
            out.extend(one(&model.tangent, &model.generics.tangent, &name, zero));
            if variant.ident.is_some() {
                out.extend(absent_payload(&model.tangent, &model.generics.tangent, &name));
            }
        }
    }
    out.extend(payload(&model.ident, &model.generics.item));
    out
}

/// How functions that do not see the enum reach into a variant.
fn payload(
    of: &syn::Ident,
    generics: &super::generics::Side,
    variant: &syn::Ident,
    field: &Field,
    name: &str,
) -> TokenStream {
    let (params, args, clause) = (&generics.impl_params, &generics.args, generics.clause(&[]));
    let member = &field.member;
    let wrong = format!("a value of another variant has no `{name}`");
    quote! {
        #[automatically_derived]
        #[allow(clippy::all, unreachable_patterns)]
        impl #params ::ad_runtime::Payload<{ ::ad_runtime::name(#name) }> for #of #args #clause {
            #[inline]
            fn payload(&self) -> &Self::Type {
                match self {
                    #of::#variant { #member: __payload, .. } => __payload,
                    _ => ::core::panic!(#wrong),
                }
            }
            #[inline]
            fn payload_mut(&mut self) -> &mut Self::Type {
                match self {
                    #of::#variant { #member: __payload, .. } => __payload,
                    _ => ::core::panic!(#wrong),
                }
            }
        }
    }
}

/// The constant payload of a variant with names, which the tangent leaves out.
fn absent_payload(of: &syn::Ident, generics: &super::generics::Side, name: &str) -> TokenStream {
    let (params, args, clause) = (&generics.impl_params, &generics.args, generics.clause(&[]));
    quote! {
        #[automatically_derived]
        #[allow(clippy::all)]
        impl #params ::ad_runtime::Payload<{ ::ad_runtime::name(#name) }> for #of #args #clause {
            #[inline(always)]
            fn payload(&self) -> &Self::Type {
                &::ad_runtime::Zero
            }
            #[inline(always)]
            fn payload_mut(&mut self) -> &mut Self::Type {
                ::ad_runtime::absent(::ad_runtime::Zero)
            }
        }
    }
}

fn one(of: &syn::Ident, generics: &super::generics::Side, name: &str, ty: TokenStream) -> TokenStream {
    let (params, args, clause) = (&generics.impl_params, &generics.args, generics.clause(&[]));
    // At the field's type: rustc complains about this item where the type is less visible than the struct.
    let span = ty.clone().into_iter().next().map_or_else(proc_macro2::Span::call_site, |t| t.span());
    let tells = quote_spanned!(span=> type Type = #ty;);
    quote! {
        #[automatically_derived]
        #[allow(clippy::all)]
        impl #params ::ad_runtime::Field<{ ::ad_runtime::name(#name) }> for #of #args #clause {
            #tells
        }
    }
}
