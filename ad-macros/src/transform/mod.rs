//! `Func` to `Func`: the derivatives. [`forward`] and [`reverse`] put together what the other modules make.

mod activity;
mod count;
mod fallible;
mod first;
pub mod forward;
mod hoist;
mod lengths;
mod linearize;
pub mod lost;
mod normalize;
mod plan;
pub mod reverse;
mod shape;
mod transpose;

pub use linearize::Tangents;
pub use plan::Saved;
pub use transpose::unmarked;
