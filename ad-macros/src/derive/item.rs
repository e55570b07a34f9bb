//! The tangent type itself, and what rustc is asked to check.

use proc_macro2::TokenStream;
use quote::quote;

use super::model::{Field, Model, Style, Variant};
use super::roles::Role;

/// `struct STangent { .. }` or `enum STangent { .. }`.
pub fn tangent(model: &Model) -> TokenStream {
    let (vis, name, generics) = (&model.vis, &model.tangent, &model.generics.tangent);
    let (declared, clause) = (&generics.declared, generics.clause(&[]));
    let body = if model.is_enum {
        let variants = model.variants.iter().map(|v| {
            let (ident, fields) = (&v.ident, body(v, true));
            let doc = v.ident.as_ref().map(|i| format!("Derivatives with respect to the payload of `{i}`."));
            quote!(#[doc = #doc] #ident #fields)
        });
        quote!(enum #name #declared #clause { #(#variants,)* })
    } else {
        let variant = &model.variants[0];
        let fields = body(variant, false);
        match variant.style {
            Style::Named => quote!(struct #name #declared #clause #fields),
            Style::Tuple | Style::Unit => quote!(struct #name #declared #fields #clause;),
        }
    };
    let doc = format!(
        "The tangent of [`{}`]: derivatives with respect to its fields, under their names.",
        model.ident
    );
    // A field that is private stays so: no warning of the user's is new in the tangent.
    quote! {
        #[doc = #doc]
        #[allow(dead_code, private_interfaces, non_snake_case, non_camel_case_types, clippy::all)]
        #vis #body
    }
}

fn body(variant: &Variant, in_enum: bool) -> TokenStream {
    let fields = variant.fields.iter().filter_map(|f| {
        let (vis, name) = (if in_enum { &syn::Visibility::Inherited } else { &f.vis }, f.name());
        let doc = format!("The derivative with respect to `{name}`.");
        match (variant.style, f.active()) {
            (Style::Named, Some(active)) => {
                let (member, ty) = (&f.member, &active.ty);
                Some(quote!(#[doc = #doc] #vis #member: #ty))
            }
            (Style::Named | Style::Unit, _) => None,
            (Style::Tuple, Some(active)) => {
                let ty = &active.ty;
                Some(quote!(#[doc = #doc] #vis #ty))
            }
            (Style::Tuple, None) => Some(quote!(#[doc = "The place of a constant."] #vis ())),
        }
    });
    match variant.style {
        Style::Named => quote!({ #(#fields,)* }),
        Style::Tuple => quote!((#(#fields,)*)),
        Style::Unit => quote!(),
    }
}

/// Fields that were left out for the name of their type: rustc says whether that name means what it usually does.
pub fn checks(model: &Model) -> TokenStream {
    let by_type = |f: &&Field| matches!(f.role, Role::Constant { by_type: true });
    let checks: Vec<TokenStream> = model
        .fields()
        .filter(by_type)
        .map(|f| {
            let ty = &f.ty;
            quote::quote_spanned!(f.span()=> ::ad_runtime::structural::constant::<#ty>();)
        })
        .collect();
    if checks.is_empty() {
        return quote!();
    }
    let generics = &model.generics.item;
    let (params, clause) = (&generics.impl_params, generics.clause(&[]));
    quote! {
        const _: () = {
            #[allow(dead_code, unused_lifetimes, clippy::all)]
            fn constant_fields #params () #clause { #(#checks)* }
        };
    }
}
