//! Zero, sum, multiples, products, and the step along a tangent.
//!
//! Each is one `match` over the variants. Fields with a [`Marker`](super::roles::Marker) of their own go through
//! `ad_runtime::structural`, the others through the public traits.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::model::{Field, Model, Variant};
use super::roles::{Active, Marker};

/// An operation of one of the traits, on one field.
struct Operation {
    /// The public trait.
    own: TokenStream,
    /// Its structural form.
    structural: TokenStream,
    method: TokenStream,
}

impl Operation {
    fn call(&self, field: &Field, active: &Active, args: &TokenStream) -> TokenStream {
        let Operation { own, structural, method } = self;
        let marker = &active.marker;
        match marker {
            Marker::Own => quote_spanned!(field.span()=> #own::#method(#args)),
            _ => quote_spanned! {field.span()=>
                ::ad_runtime::structural::#structural::<#marker>::#method(#args)
            },
        }
    }
}

/// `Differentiable` and `Advance` for the item.
pub fn primal(model: &Model) -> TokenStream {
    let (name, tangent, generics) = (&model.ident, &model.tangent, &model.generics.item);
    let (params, args) = (&generics.impl_params, &generics.args);
    // `Differentiable` implies `Clone`, which may depend on parameters of which nothing else is asked.
    let clone = model.generics.cloned_if.then(|| quote!(Self: ::core::clone::Clone));
    let clause = generics.clause(clone.as_slice());
    let tangent_args = &model.generics.tangent.args;
    let zero = zero(model, &quote!(#tangent));
    let mut advances: Vec<TokenStream> =
        model.generics.others.iter().map(|t| quote!(#t: ::ad_runtime::Advance)).collect();
    advances.extend(clone);
    let advance_clause = generics.clause(&advances);
    let op = operation("Advance", "Move", "advance");
    let (this, other) = (quote!(Self), quote!(#tangent));
    let advance = pairs(model, &this, &other, &quote!(__tangent), quote!({}), |f, active, a, b| {
        let call = op.call(f, active, &quote!(#a, #b, __step));
        quote!(#call;)
    });
    quote! {
        #[automatically_derived]
        #[allow(clippy::all)]
        impl #params ::ad_runtime::Differentiable for #name #args #clause {
            type Tangent = #tangent #tangent_args;
            #[inline]
            fn zero_tangent(&self) -> Self::Tangent { #zero }
        }
        #[automatically_derived]
        #[allow(unused_variables, clippy::all)]
        impl #params ::ad_runtime::Advance for #name #args #advance_clause {
            #[inline]
            fn advance(&mut self, __tangent: &Self::Tangent, __step: ::core::primitive::f64) { #advance }
        }
    }
}

/// `Differentiable`, `Advance`, `Tangent` and `VectorSpace` for the tangent, which is its own.
pub fn tangent(model: &Model) -> TokenStream {
    let (name, generics) = (&model.tangent, &model.generics.tangent);
    let (params, args, clause) = (&generics.impl_params, &generics.args, generics.clause(&[]));
    let vector = model.generics.tangents(&quote!(::ad_runtime::VectorSpace));
    let vector_clause = generics.clause(&vector);
    let this = quote!(Self);
    let zero = zero(model, &this);
    let sum = operation("Tangent", "Sum", "add");
    let add = pairs(model, &this, &this, &quote!(__other), quote!({}), |f, active, a, b| {
        let call = sum.call(f, active, &quote!(#a, #b));
        quote!(#call;)
    });
    let vector_space = vector_space(model);
    quote! {
        #[automatically_derived]
        #[allow(clippy::all)]
        impl #params ::ad_runtime::Differentiable for #name #args #clause {
            type Tangent = Self;
            #[inline]
            fn zero_tangent(&self) -> Self { #zero }
        }
        #[automatically_derived]
        #[allow(unused_variables, clippy::all)]
        impl #params ::ad_runtime::Tangent for #name #args #clause {
            #[inline]
            fn add(&mut self, __other: &Self) { #add }
        }
        #[automatically_derived]
        #[allow(unused_variables, unreachable_code, clippy::all)]
        impl #params ::ad_runtime::VectorSpace for #name #args #vector_clause { #vector_space }
        #[automatically_derived]
        #[allow(clippy::all)]
        impl #params ::ad_runtime::Advance for #name #args #vector_clause {
            #[inline]
            fn advance(&mut self, __tangent: &Self, __step: ::core::primitive::f64) {
                ::ad_runtime::VectorSpace::add_scaled(self, __step, __tangent)
            }
        }
    }
}

/// The methods of `VectorSpace`.
fn vector_space(model: &Model) -> TokenStream {
    let (this, other, f64) = (quote!(Self), quote!(__other), quote!(::core::primitive::f64));
    let op = |method| operation("VectorSpace", "Linear", method);
    let (scale, add_scaled, dot, zip) = (op("scale"), op("add_scaled"), op("dot"), op("zip_apply"));
    let scale = model.by_variant(&quote!(self), None, |v| {
        let pattern = v.pattern(&this, "a");
        let calls = v.active().map(|(f, active)| {
            let a = f.binding("a");
            scale.call(f, active, &quote!(#a, __factor))
        });
        quote!(#pattern => { #(#calls;)* })
    });
    let add_scaled = pairs(model, &this, &this, &other, quote!({}), |f, active, a, b| {
        let call = add_scaled.call(f, active, &quote!(#a, __factor, #b));
        quote!(#call;)
    });
    let dot = pairs(model, &this, &this, &other, quote!({}), |f, active, a, b| {
        let call = dot.call(f, active, &quote!(#a, #b));
        quote!(__sum += #call;)
    });
    let zip = pairs(model, &this, &this, &other, quote!({}), |field, active, a, b| {
        let call = zip.call(field, active, &quote!(#a, #b, __f));
        quote!(#call;)
    });
    quote! {
        #[inline]
        fn scale(&mut self, __factor: #f64) { #scale }
        #[inline]
        fn add_scaled(&mut self, __factor: #f64, __other: &Self) { #add_scaled }
        #[inline]
        fn dot(&self, __other: &Self) -> #f64 { let mut __sum: #f64 = 0.0; #dot; __sum }
        #[inline]
        fn zip_apply(&mut self, __other: &Self, __f: &mut dyn ::core::ops::FnMut(#f64, #f64) -> #f64) { #zip }
    }
}

fn operation(own: &str, structural: &str, method: &str) -> Operation {
    let ident = |s: &str| Ident::new(s, proc_macro2::Span::call_site());
    let (own, structural, method) = (ident(own), ident(structural), ident(method));
    Operation { own: quote!(::ad_runtime::#own), structural: quote!(#structural), method: quote!(#method) }
}

/// `match self { Self::V { x: a, .. } => T::V { x: zero of a } }`.
fn zero(model: &Model, tangent: &TokenStream) -> TokenStream {
    model.by_variant(&quote!(self), None, |v: &Variant| {
        let pattern = v.pattern(&quote!(Self), "a");
        let value = v.construct(tangent, |field, active| {
            let (a, marker) = (field.binding("a"), &active.marker);
            match marker {
                Marker::Own => {
                    quote_spanned!(field.span()=> ::ad_runtime::Differentiable::zero_tangent(#a))
                }
                _ => quote!(::ad_runtime::structural::Shape::<#marker>::zero(#a)),
            }
        });
        quote!(#pattern => #value,)
    })
}

/// `match (self, other) { (A::V { x: a }, B::V { x: b }) => { on(a, b) } _ => otherwise }`.
fn pairs(
    model: &Model,
    left: &TokenStream,
    right: &TokenStream,
    other: &TokenStream,
    otherwise: TokenStream,
    on: impl Fn(&Field, &Active, &Ident, &Ident) -> TokenStream,
) -> TokenStream {
    model.by_variant(&quote!((self, #other)), Some(otherwise), |v| {
        let (a, b) = (v.pattern(left, "a"), v.pattern(right, "b"));
        let each = v.active().map(|(f, active)| on(f, active, &f.binding("a"), &f.binding("b")));
        quote!((#a, #b) => { #(#each)* })
    })
}
