//! The programs that are timed: each a plain annotated function, and a gradient that was written by hand with care.
//!
//! A hand-written gradient is in the best shape known for its program: loops fused where nothing has to be kept, results
//! of transcendental functions kept and never evaluated again, rows bound to slices of one length.

pub mod chain;
pub mod lotka_volterra;
pub mod network;
pub mod rosenbrock;

/// Numbers in (-1, 1) that are the same in every run.
pub fn numbers(n: usize, seed: f64) -> Vec<f64> {
    (0..n).map(|i| (seed + 12.9898 * i as f64).sin()).collect()
}
