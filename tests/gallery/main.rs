//! More than a hundred programs in the styles of published numeric crates, written as if nobody meant to differentiate them.
//!
//! Each is checked at order 2 in both nestings, some at order 3, against differences of what was not generated; see
//! [`harness`]. A long run builds all of them at order 3, see [`third`]. The programs stand in modules by field, and are plain Rust on purpose: iterators, closures, helpers,
//! early returns, tables, loops with tolerances.

// Programs index, shadow, accumulate, clamp and allocate as their authors do.
#![allow(
    clippy::assign_op_pattern,
    clippy::excessive_precision,
    clippy::explicit_counter_loop,
    clippy::manual_clamp,
    clippy::needless_range_loop,
    clippy::ptr_arg,
    clippy::redundant_closure,
    clippy::useless_vec
)]

mod harness;
mod third;

/// The modules, with a test for each.
macro_rules! fields {
    ($($field:ident),+ $(,)?) => {
        $(mod $field;)+
        $(#[test]
        fn $field() {
            harness::check(&$field::programs());
        })+
    };
}

fields![
    colour,
    filters,
    finance,
    geometry,
    library,
    linear_algebra,
    networks,
    ode,
    orbits,
    physics,
    robotics,
    sciences,
    signal,
    special,
    splines,
    statistics,
];
