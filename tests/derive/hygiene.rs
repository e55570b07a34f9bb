//! The derive works where the user's names are others' names.

#![allow(dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals)]

mod shadowed {
    pub struct Option;
    pub struct Vec;
    pub struct Box;
    pub struct Result;
    pub trait Clone {}
    pub trait Default {}
    pub trait Debug {}
    pub trait PartialEq {}
    pub trait Copy {}
    pub trait Tangent {}
    pub trait VectorSpace {}
    pub fn Some() {}
    pub const None: u8 = 0;
    pub struct core;
    pub struct std;
    pub struct f;
    pub struct other;

    /// The names of its fields are those of the generated code's variables.
    #[derive(::core::clone::Clone, ::core::fmt::Debug, ::ad_runtime::Differentiable)]
    pub struct Spring {
        pub k: f64,
        pub q: ::std::vec::Vec<f64>,
        pub maybe: ::core::option::Option<f64>,
        pub f: f64,
        pub other: f64,
        pub sum: f64,
        pub step: f64,
        pub factor: f64,
        pub r#type: f64,
        pub label: ::std::string::String,
    }

    #[derive(::core::clone::Clone, ::core::fmt::Debug, ::ad_runtime::Differentiable)]
    pub enum Case {
        Some(f64),
        None { other: f64 },
        Ok,
    }
}

use ad_runtime::{Advance, Differentiable, Field, VectorSpace, name};

#[test]
fn shadowed_names() {
    let mut s = shadowed::Spring {
        k: 1.0,
        q: vec![1.0],
        maybe: Some(1.0),
        f: 1.0,
        other: 1.0,
        sum: 1.0,
        step: 1.0,
        factor: 1.0,
        r#type: 1.0,
        label: "s".into(),
    };
    let mut t: shadowed::SpringTangent = s.zero_tangent();
    t.zip_apply(&t.clone(), &mut |_, _| 2.0);
    s.advance(&t, 1.0);
    assert_eq!((s.r#type, s.maybe, t.norm_squared()), (3.0, Some(3.0), 36.0));
    let ty: <shadowed::Spring as Field<{ name("r#type") }>>::Type = 1.0_f64;
    assert!(format!("{t:?}").contains("type: 2.0") && ty == 1.0);
    let case = shadowed::Case::None { other: 1.0 };
    assert_eq!(case.zero_tangent(), shadowed::CaseTangent::None { other: 0.0 });
}

/// Types under other names.
mod aliases {
    use ad_runtime::{Differentiable, VectorSpace};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Vector {
        x: f64,
        y: f64,
    }
    type State = Vector;
    type Big = [f64; 64];

    #[derive(Clone, Debug, Differentiable)]
    pub struct Aliased {
        state: State,
        big: Big,
    }

    #[test]
    fn aliases_are_asked_for_their_tangents() {
        let a = Aliased { state: Vector { x: 1.0, y: 2.0 }, big: [1.0; 64] };
        let t = AliasedTangent { state: VectorTangent { x: 0.0, y: 0.0 }, big: [0.0; 64] };
        assert_eq!(a.zero_tangent(), t);
        assert_eq!(t.norm_squared(), 0.0);
    }
}

/// Made by a macro of the user's: tokens of two places, types in groups.
macro_rules! body {
    ($name:ident { $($field:ident: $ty:ty),* }) => {
        #[derive(Clone, Debug, ad_runtime::Differentiable)]
        pub struct $name { $(pub $field: $ty),* }
    };
}
body!(Made { x: f64, v: Vec<f64>, n: usize, pair: (f64, usize) });

#[test]
fn items_made_by_macros() {
    let made = Made { x: 1.0, v: vec![1.0], n: 2, pair: (1.0, 2) };
    assert_eq!(made.zero_tangent(), MadeTangent { x: 0.0, v: vec![0.0], pair: (0.0, ()) });
    assert_eq!(made.n, 2);
}
