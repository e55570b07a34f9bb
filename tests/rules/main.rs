//! Every primitive of the table, to the third order, for `f64`, `f32` and a type parameter, in each way that Rust writes it.
//!
//! `generated.rs` is written from the table (`AD_BLESS=1 cargo test -p ad-macros`); `extremes.rs` holds what the table
//! cannot know: derivatives at points where a formula overflows or cancels, computed with 60 digits.

// The functions are written as the table spells them.
#![allow(deprecated, clippy::unnecessary_cast, clippy::approx_constant, clippy::excessive_precision)]

mod extremes;
#[rustfmt::skip]
mod generated;
mod harness;
mod modes;
