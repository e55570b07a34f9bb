//! The user's own types in differentiated code: structs, enums, methods, operators.
//!
//! Each program builds values of its types from a slice, so that the harness of the gallery can check the whole of it
//! at orders 1 and 2 in both nestings, some at 3; [`tangents`] calls the generated functions of methods and of
//! functions with such parameters directly, and compares the tangent types with closed forms.

#[path = "../gallery/harness.rs"]
mod harness;

mod boxed;
mod constants;
mod enums;
mod generic;
mod methods;
mod operators;
mod patterns;
mod structs;
mod tangents;
mod unstated;
mod worlds;

#[test]
fn structs() {
    harness::check(&structs::programs());
}

#[test]
fn enums() {
    harness::check(&enums::programs());
}

#[test]
fn patterns() {
    harness::check(&patterns::programs());
}

#[test]
fn methods() {
    harness::check(&methods::programs());
}

#[test]
fn operators() {
    harness::check(&operators::programs());
}

#[test]
fn worlds() {
    harness::check(&worlds::programs());
}

#[test]
fn generic() {
    harness::check(&generic::programs());
}

#[test]
fn unstated() {
    harness::check(&unstated::programs());
}
