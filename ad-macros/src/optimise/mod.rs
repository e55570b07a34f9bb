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
use crate::stages;

/// For a function that still has linear operations in it.
pub fn linear(func: &mut Func) {
    zeros::propagate(func);
    stages::check(func, "rid of its zeros");
}

/// For a function of ordinary operations only.
pub fn ordinary(func: &mut Func) {
    stages::check(func, "made an ordinary program");
    copies::forward(func);
    stages::check(func, "rid of its copies");
    dead::eliminate(func);
    stages::check(func, "rid of dead code");
    shared::eliminate(func);
    stages::check(func, "rid of common subexpressions");
    dead::eliminate(func);
    stages::check(func, "rid of dead code");
    if fuse::loops(func) {
        stages::check(func, "given fused loops");
        // What both loops computed is now computed twice in one.
        shared::eliminate(func);
        stages::check(func, "rid of common subexpressions");
        dead::eliminate(func);
        stages::check(func, "rid of dead code");
    }
}
