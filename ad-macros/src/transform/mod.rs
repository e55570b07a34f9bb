//! `Func` to `Func`: the derivatives. [`forward`] and [`reverse`] put together what the other modules make.

mod activity;
mod count;
pub mod forward;
mod hoist;
mod lengths;
mod linearize;
mod normalize;
mod plan;
pub mod reverse;
mod shape;
mod transpose;

pub use plan::Saved;
