//! What the generated tests of `generated.rs` compare.
//!
//! In: a function of `K` floats in all its forms, as functions of arrays of `f64` ([`Modes`]), the intervals to sample
//! and what its entry states at single points. Out: a panic that names the first disagreement.
//!
//! * forms: the value is the function's own in every form, bit for bit;
//! * differences: each order against central differences of the order below it, which for the first is the function;
//! * products: `ct * jvp(v)` is `vjp(ct) * v`, at the first and at the second order;
//! * points: exactly what the entry says, in each mode and nesting;
//! * spellings and `f32`: the same numbers as the reference.
//!
//! Deliberately absent: any formula of a derivative.

/// The first, second and third derivatives as the generated functions offer them.
pub struct Modes<const K: usize> {
    pub value: fn([f64; K]) -> f64,
    pub grad: fn([f64; K]) -> [f64; K],
    pub jvp: fn([f64; K], [f64; K]) -> (f64, f64),
    pub vjp: fn([f64; K], f64) -> (f64, [f64; K]),
    pub second: Option<Second<K>>,
    pub third: Option<Third<K>>,
}

/// The Hessian times a vector: forward over reverse twice, reverse over reverse once.
pub struct Second<const K: usize> {
    pub hvp: fn([f64; K], [f64; K]) -> [f64; K],
    pub grad_jvp: fn([f64; K], [f64; K]) -> [f64; K],
    pub grad_vjp: fn([f64; K], [f64; K]) -> [f64; K],
}

/// The third derivative times two vectors.
pub struct Third<const K: usize> {
    pub hvp_jvp: fn([f64; K], [f64; K], [f64; K]) -> [f64; K],
    pub hvp_vjp: fn([f64; K], [f64; K], [f64; K]) -> [f64; K],
}

/// What holds at a single point.
pub struct Point<const K: usize> {
    pub at: [f64; K],
    pub first: [f64; K],
    pub second: [[f64; K]; K],
}

const SAMPLES: usize = 24;

/// Points that fill the box evenly and lie on no kink: multiples of irrational numbers.
fn samples<const K: usize>(domain: [(f64, f64); K]) -> Vec<[f64; K]> {
    const STEPS: [f64; 3] = [0.618_033_988_749_894_9, 0.754_877_666_246_692_8, 0.569_840_290_998_053_3];
    let at = |n: usize| {
        std::array::from_fn(|k| {
            let (lo, hi) = domain[k];
            // A number that `f32` holds as well.
            let place = (0.137 + 0.29 * k as f64 + n as f64 * STEPS[k]).fract();
            f64::from((lo + (hi - lo) * place) as f32)
        })
    };
    (0..SAMPLES).map(at).collect()
}

fn unit<const K: usize>(j: usize) -> [f64; K] {
    std::array::from_fn(|k| if k == j { 1.0 } else { 0.0 })
}

fn dot<const K: usize>(a: [f64; K], b: [f64; K]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Relative to the larger of the expected number and `scale`.
#[track_caller]
fn close(got: f64, expected: f64, scale: f64, tolerance: f64, what: &str, x: &[f64]) {
    let error = (got - expected).abs() / expected.abs().max(scale);
    assert!(error <= tolerance, "{what} at {x:?}: {got:e}, expected {expected:e}, error {error:e}");
}

#[track_caller]
fn same(got: f64, expected: f64, what: &str, x: &[f64]) {
    assert!(
        got == expected || got.is_nan() && expected.is_nan(),
        "{what} at {x:?}: {got:e}, not {expected:e}"
    );
}

/// The central difference of fourth order in the direction of argument `k`.
fn difference<const K: usize>(f: impl Fn([f64; K]) -> f64, x: [f64; K], k: usize) -> f64 {
    const H: f64 = 1.0 / 1024.0;
    let at = |h: f64| {
        let mut x = x;
        x[k] += h;
        f(x)
    };
    (8.0 * (at(H) - at(-H)) - (at(2.0 * H) - at(-2.0 * H))) / (12.0 * H)
}

/// Truncation is about `H⁴` of the fifth derivative, rounding `1e-13` of the value.
const DIFFERENCE: f64 = 2e-7;

impl<const K: usize> Modes<K> {
    /// Everything that holds of `f64`.
    #[track_caller]
    pub fn check(&self, domain: [(f64, f64); K], points: &[Point<K>]) {
        for x in samples(domain) {
            self.first(x);
            self.products(x, 1e-13);
            if let Some(second) = &self.second {
                self.second(second, x);
            }
            if let (Some(second), Some(third)) = (&self.second, &self.third) {
                Self::third(second, third, x);
            }
        }
        self.points(points);
    }

    #[track_caller]
    fn first(&self, x: [f64; K]) {
        let (y, g) = ((self.value)(x), (self.grad)(x));
        let (vjp_y, vjp_g) = (self.vjp)(x, 1.0);
        same(vjp_y, y, "the value of vjp", &x);
        for k in 0..K {
            close(g[k], difference(self.value, x, k), 1.0, DIFFERENCE, "grad", &x);
            let (jvp_y, dy) = (self.jvp)(x, unit(k));
            same(jvp_y, y, "the value of jvp", &x);
            close(dy, g[k], 1e-3, 1e-13, "jvp", &x);
            close(vjp_g[k], g[k], 1e-3, 1e-13, "vjp", &x);
        }
    }

    /// `ct * (J v) = (Jᵀ ct) * v`, and the same of the gradient.
    #[track_caller]
    fn products(&self, x: [f64; K], tolerance: f64) {
        let v: [f64; K] = std::array::from_fn(|k| [0.7, -1.3, 0.9][k]);
        let w: [f64; K] = std::array::from_fn(|k| [-0.4, 0.6, 1.7][k]);
        let (left, right) = (1.9 * (self.jvp)(x, v).1, dot((self.vjp)(x, 1.9).1, v));
        close(left, right, dot((self.grad)(x).map(f64::abs), [2.0; K]).max(1e-3), tolerance, "ct * jvp", &x);
        let Some(second) = &self.second else { return };
        let (left, right) = (dot(w, (second.grad_jvp)(x, v)), dot((second.grad_vjp)(x, w), v));
        let scale = dot((second.hvp)(x, v).map(f64::abs), [2.0; K]).max(1e-3);
        close(left, right, scale, 10.0 * tolerance, "ct * grad_jvp", &x);
    }

    #[track_caller]
    fn second(&self, second: &Second<K>, x: [f64; K]) {
        for j in 0..K {
            let hvp = (second.hvp)(x, unit(j));
            for k in 0..K {
                close(hvp[k], difference(|x| (self.grad)(x)[k], x, j), 1.0, DIFFERENCE, "hvp", &x);
                close((second.grad_jvp)(x, unit(j))[k], hvp[k], 1e-2, 1e-12, "grad_jvp", &x);
                close((second.grad_vjp)(x, unit(j))[k], hvp[k], 1e-2, 1e-12, "grad_vjp", &x);
            }
        }
    }

    #[track_caller]
    fn third(second: &Second<K>, third: &Third<K>, x: [f64; K]) {
        for i in 0..K {
            for j in 0..K {
                let t = (third.hvp_jvp)(x, unit(i), unit(j));
                for k in 0..K {
                    let expected = difference(|x| (second.hvp)(x, unit(i))[k], x, j);
                    close(t[k], expected, 1.0, 4.0 * DIFFERENCE, "hvp_jvp", &x);
                }
                // The third derivative is symmetric: the cotangent takes the place of the second vector.
                let reverse = (third.hvp_vjp)(x, unit(i), unit(j));
                for k in 0..K {
                    close(reverse[k], t[k], 1e-1, 1e-11, "hvp_vjp", &x);
                }
            }
        }
    }

    /// What the entry states, in each mode and nesting. A direction in which a tangent of zero would meet an infinite
    /// partial derivative is not one of them: `0 * inf` is then the product that the caller asked for.
    #[track_caller]
    pub fn points(&self, points: &[Point<K>]) {
        for Point { at, first, second } in points {
            for k in 0..K {
                same((self.grad)(*at)[k], first[k], "grad", at);
                same((self.vjp)(*at, 1.0).1[k], first[k], "vjp", at);
                if (0..K).all(|j| j == k || first[j].is_finite()) {
                    same((self.jvp)(*at, unit(k)).1, first[k], "jvp", at);
                }
            }
            if let Some(modes) = &self.second {
                Self::second_points(modes, *at, first, second);
            }
        }
    }

    #[track_caller]
    fn second_points(modes: &Second<K>, at: [f64; K], first: &[f64; K], second: &[[f64; K]; K]) {
        let finite = |j: usize| {
            (0..K).all(|i| i == j || first[i].is_finite() && second.iter().all(|row| row[i].is_finite()))
        };
        for j in (0..K).filter(|&j| finite(j)) {
            for k in 0..K {
                same((modes.hvp)(at, unit(j))[k], second[k][j], "hvp", &at);
                same((modes.grad_jvp)(at, unit(j))[k], second[k][j], "grad_jvp", &at);
                same((modes.grad_vjp)(at, unit(j))[k], second[j][k], "grad_vjp", &at);
            }
        }
    }

    /// Another way to write the function: the same derivatives, bit for bit.
    #[track_caller]
    pub fn is(&self, other: &Self, domain: [(f64, f64); K]) {
        for x in samples(domain) {
            same((self.value)(x), (other.value)(x), "the value", &x);
            for k in 0..K {
                same((self.grad)(x)[k], (other.grad)(x)[k], "grad", &x);
                if let (Some(a), Some(b)) = (&self.second, &other.second) {
                    for j in 0..K {
                        same((a.hvp)(x, unit(j))[k], (b.hvp)(x, unit(j))[k], "hvp", &x);
                        same((a.grad_vjp)(x, unit(j))[k], (b.grad_vjp)(x, unit(j))[k], "grad_vjp", &x);
                    }
                }
            }
        }
    }

    /// `f32`: the derivatives of `f64` at the same point to the precision of `f32`, products and points as there.
    #[track_caller]
    pub fn rounds(&self, double: &Self, domain: [(f64, f64); K], points: &[Point<K>]) {
        const TOLERANCE: f64 = 1e-4;
        for x in samples(domain) {
            self.products(x, 1e-4);
            for k in 0..K {
                close((self.grad)(x)[k], (double.grad)(x)[k], 1.0, TOLERANCE, "grad of f32", &x);
                close((self.jvp)(x, unit(k)).1, (double.grad)(x)[k], 1.0, TOLERANCE, "jvp of f32", &x);
            }
            let (Some(second), Some(exact)) = (&self.second, &double.second) else { continue };
            for j in 0..K {
                let expected = (exact.hvp)(x, unit(j));
                let got = [(second.hvp)(x, unit(j)), (second.grad_vjp)(x, unit(j))];
                for k in 0..K {
                    close(got[0][k], expected[k], 1.0, TOLERANCE, "hvp of f32", &x);
                    close(got[1][k], expected[k], 1.0, TOLERANCE, "grad_vjp of f32", &x);
                }
            }
            let (Some(third), Some(exact)) = (&self.third, &double.third) else { continue };
            for (i, j) in (0..K).flat_map(|i| (0..K).map(move |j| (i, j))) {
                let expected = (exact.hvp_jvp)(x, unit(i), unit(j));
                let got = [(third.hvp_jvp)(x, unit(i), unit(j)), (third.hvp_vjp)(x, unit(i), unit(j))];
                for k in 0..K {
                    close(got[0][k], expected[k], 1.0, TOLERANCE, "hvp_jvp of f32", &x);
                    close(got[1][k], expected[k], 1.0, TOLERANCE, "hvp_vjp of f32", &x);
                }
            }
        }
        self.points(points);
    }
}
