//! Gradients of every shape as flat vectors.

/// What a gradient is made of.
pub trait Flat {
    /// Appends the components.
    fn append(self, to: &mut Vec<f64>);
}

impl Flat for f64 {
    fn append(self, to: &mut Vec<f64>) {
        to.push(self);
    }
}

impl Flat for Vec<f64> {
    fn append(self, to: &mut Vec<f64>) {
        to.extend(self);
    }
}

impl<const N: usize> Flat for [f64; N] {
    fn append(self, to: &mut Vec<f64>) {
        to.extend(self);
    }
}

impl<A: Flat, B: Flat> Flat for (A, B) {
    fn append(self, to: &mut Vec<f64>) {
        self.0.append(to);
        self.1.append(to);
    }
}

impl<A: Flat, B: Flat, C: Flat> Flat for (A, B, C) {
    fn append(self, to: &mut Vec<f64>) {
        (self.0, self.1).append(to);
        self.2.append(to);
    }
}

impl<A: Flat, B: Flat, C: Flat, D: Flat> Flat for (A, B, C, D) {
    fn append(self, to: &mut Vec<f64>) {
        (self.0, self.1, self.2).append(to);
        self.3.append(to);
    }
}

/// A gradient as a vector.
pub fn flat(g: impl Flat) -> Vec<f64> {
    let mut out = Vec::new();
    g.append(&mut out);
    out
}

/// A value and a gradient.
pub fn valued((value, g): (f64, impl Flat)) -> (f64, Vec<f64>) {
    (value, flat(g))
}

/// A gradient and its derivative.
pub fn two((g, d): (impl Flat, impl Flat)) -> (Vec<f64>, Vec<f64>) {
    (flat(g), flat(d))
}

/// The first `n` components.
pub fn first(n: usize, g: impl Flat) -> Vec<f64> {
    let mut out = flat(g);
    out.truncate(n);
    out
}
