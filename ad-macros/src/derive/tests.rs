//! The shape of what the derive writes, and its own messages.

use quote::{ToTokens, quote};

/// The tangent type alone, without attributes and `pub`-free docs, on one line.
fn tangent(item: proc_macro2::TokenStream) -> String {
    let file = syn::parse2::<syn::File>(super::differentiable(item)).expect("items");
    let strip = |attrs: &mut Vec<syn::Attribute>| attrs.clear();
    for item in file.items {
        match item {
            syn::Item::Struct(mut s) => {
                strip(&mut s.attrs);
                s.fields.iter_mut().for_each(|f| strip(&mut f.attrs));
                return s.to_token_stream().to_string();
            }
            syn::Item::Enum(mut e) => {
                strip(&mut e.attrs);
                for v in &mut e.variants {
                    strip(&mut v.attrs);
                    v.fields.iter_mut().for_each(|f| strip(&mut f.attrs));
                }
                return e.to_token_stream().to_string();
            }
            _ => {}
        }
    }
    String::new()
}

fn same(item: proc_macro2::TokenStream, expected: proc_macro2::TokenStream) {
    assert_eq!(tangent(item), expected.to_string());
}

fn messages(item: proc_macro2::TokenStream) -> String {
    let text = super::differentiable(item).to_string();
    text.split("compile_error").skip(1).map(|m| m.chars().take(60).collect::<String>()).collect()
}

#[test]
fn known_types_are_written_out_and_others_asked() {
    same(
        quote!(
            pub struct S {
                pub k: f64,
                q: Vec<f64>,
                #[constant]
                id: f64,
                n: usize,
                r: std::ops::Range<usize>,
                pair: (f32, [f64; 3], u8),
                inner: Other,
                many: Option<Box<a::Other>>,
            }
        ),
        quote!(
            pub struct STangent {
                pub k: f64,
                q: Vec<f64>,
                pair: (f32, [f64; 3], ()),
                inner: <Other as ::ad_runtime::Differentiable>::Tangent,
                many: Option<Box<<a::Other as ::ad_runtime::Differentiable>::Tangent>>,
            }
        ),
    );
}

#[test]
fn tuples_keep_positions_and_enums_variants() {
    same(
        quote!(
            struct P(pub f64, usize);
        ),
        quote!(
            struct PTangent(pub f64, ());
        ),
    );
    same(
        quote!(
            struct U;
        ),
        quote!(
            struct UTangent;
        ),
    );
    same(
        quote!(
            enum E {
                A { x: f64, n: u8 },
                B(f64, String),
                C,
            }
        ),
        quote!(
            enum ETangent {
                A { x: f64 },
                B(f64, ()),
                C,
            }
        ),
    );
}

#[test]
fn parameters_are_floats_and_unused_ones_are_left_out() {
    same(
        quote!(
            struct G<'a, T, D: Differentiable, U: Into<T>, const N: usize = 3>
            where
                U: Copy,
            {
                #[constant]
                a: &'a [U],
                t: [T; N],
                d: D,
            }
        ),
        quote!(
            struct GTangent<T, D: Differentiable, const N: usize = 3>
            where
                T: ::ad_runtime::num_traits::Float,
            {
                t: [T; N],
                d: <D as ::ad_runtime::Differentiable>::Tangent,
            }
        ),
    );
}

#[test]
fn what_has_no_tangent_is_refused_once() {
    assert!(messages(quote!(union U { a: f64 })).contains("on a union"));
    let refs = messages(quote!(
        struct R<'a> {
            x: f64,
            a: &'a [f64],
            b: &'a [u8],
            c: Vec<&'a f64>,
        }
    ));
    assert_eq!(refs.matches("the reference `&'a").count(), 2, "{refs}");
    let fns = messages(quote!(
        struct F {
            a: fn(f64),
            b: Box<dyn Fn()>,
            c: *const f64,
            d: (f64, *mut u8),
        }
    ));
    let of = |what: &str| fns.matches(what).count();
    assert_eq!((of("a function pointer"), of("a trait object"), of("a raw pointer")), (1, 1, 2), "{fns}");
    assert!(
        messages(quote!(
            struct C {
                #[constant(x)]
                a: f64,
            }
        ))
        .contains("with arguments")
    );
    // A refused field leaves the rest of the tangent in place.
    same(
        quote!(
            struct K<'a> {
                x: f64,
                y: &'a f64,
            }
        ),
        quote!(
            struct KTangent {
                x: f64,
            }
        ),
    );
}
