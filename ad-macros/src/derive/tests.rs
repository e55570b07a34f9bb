//! The shape of what the derive writes, and its own messages.

use quote::{ToTokens, quote};

/// The tangent type alone, without its attributes.
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
    // Spaces and trailing commas are the formatter's.
    let plain = |s: String| {
        let s: String = s.split_whitespace().collect();
        s.replace(",)", ")").replace(",}", "}").replace(",{", "{")
    };
    assert_eq!(plain(tangent(item)), plain(expected.to_string()));
}

/// The errors of an item that is given as text, so that its tokens have places.
fn messages(item: &str) -> String {
    let tokens: proc_macro2::TokenStream = item.parse().expect("tokens");
    let text = super::differentiable(tokens).to_string();
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
    assert!(messages("union U { a: f64 }").contains("on a union"));
    let refs = messages("struct R<'a> { x: f64, a: &'a [f64], b: &'a [u8], c: Vec<&'a f64> }");
    assert_eq!(refs.matches("the reference `&'a").count(), 2, "{refs}");
    let rest = messages("struct F { a: fn(f64), b: Box<dyn Fn()>, c: *const f64, d: (f64, *mut u8) }");
    let of = |what: &str| rest.matches(what).count();
    assert_eq!((of("a function pointer"), of("a trait object"), of("a raw pointer")), (1, 1, 2), "{rest}");
    assert!(messages("struct C { #[constant(x)] a: f64 }").contains("with arguments"));
}

#[test]
fn a_refused_field_leaves_the_rest_in_place() {
    let item = quote!(
        struct K<'a> {
            x: f64,
            y: &'a f64,
        }
    );
    same(
        item,
        quote!(
            struct KTangent {
                x: f64,
            }
        ),
    );
}
