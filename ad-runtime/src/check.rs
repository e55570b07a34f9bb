//! Comparing a gradient with central differences.

use alloc::vec::Vec;
use core::fmt;

/// The result of [`gradient`].
#[derive(Clone, Debug)]
pub struct Report {
    /// By component: the gradient's value and that of the differences.
    pub components: Vec<(f64, f64)>,
    /// The largest `|a - b| / (1 + |a| + |b|)` over the components.
    pub error: f64,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} components, largest relative error {:.2e}", self.components.len(), self.error)
    }
}

/// Compares `gradient` (the derivatives of `f` at `x`, by component) with central differences of step
/// `h = 6e-4 (1 + |x_i|)`, extrapolated once (Richardson), so that the error of the differences is `O(h⁴)`.
///
/// ```
/// let f = |x: &[f64]| x[0] * x[0] * x[1];
/// let report = ad_runtime::check::gradient(f, &[12.0, 4.0], &[2.0, 3.0]);
/// assert!(report.error < 1e-8, "{report}");
/// ```
///
/// # Panics
/// If `gradient` and `x` differ in length.
pub fn gradient(mut f: impl FnMut(&[f64]) -> f64, gradient: &[f64], x: &[f64]) -> Report {
    assert_eq!(gradient.len(), x.len(), "one component of the gradient for each of `x`");
    let mut at: Vec<f64> = x.to_vec();
    let mut components = Vec::with_capacity(x.len());
    let mut error: f64 = 0.0;
    for (i, &g) in gradient.iter().enumerate() {
        let mut central = |h: f64| {
            at[i] = x[i] + h;
            let above = f(&at);
            at[i] = x[i] - h;
            let below = f(&at);
            at[i] = x[i];
            (above - below) / (2.0 * h)
        };
        let h = 6e-4 * (1.0 + if x[i] < 0.0 { -x[i] } else { x[i] });
        let difference = (4.0 * central(0.5 * h) - central(h)) / 3.0;
        let size = |v: f64| if v < 0.0 { -v } else { v };
        let relative = size(g - difference) / (1.0 + size(g) + size(difference));
        // A NaN is the largest error of all.
        error = if relative.is_nan() || relative > error { relative } else { error };
        components.push((g, difference));
    }
    Report { components, error }
}
