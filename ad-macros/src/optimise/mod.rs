//! Clean-up between the stages: structural zeros, linear operations as ordinary ones, loop-invariant carried
//! values, common subexpressions, dead code. Floating-point results never change, except that `0 + x`
//! is `x` and `1 * x` is `x`.

mod copies;
mod dead;
mod fuse;
mod primal;
mod shared;
mod zeros;

pub use primal::{delinearise, one};

use crate::ir::Func;

/// For a function that still has linear operations in it.
pub fn linear(func: &mut Func) {
    zeros::propagate(func);
}

/// For a function of ordinary operations only.
pub fn ordinary(func: &mut Func) {
    copies::forward(func);
    dead::eliminate(func);
    shared::eliminate(func);
    dead::eliminate(func);
    if fuse::loops(func) {
        // What both loops computed is now computed twice in one.
        shared::eliminate(func);
        dead::eliminate(func);
    }
}
