//! Operators of the user's types: vectors, quaternions, complex and dual numbers.

use crate::harness::{Program, program};

/// Summing a vector of the user's type.
mod sums {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::{Add, Mul};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct V2(pub f64, pub f64);

    #[differentiable(order = 2)]
    impl Add for V2 {
        type Output = V2;
        fn add(self, o: V2) -> V2 {
            V2(self.0 + o.0, self.1 + o.1)
        }
    }

    #[differentiable(order = 2)]
    impl Mul<f64> for V2 {
        type Output = V2;
        fn mul(self, s: f64) -> V2 {
            V2(self.0 * s, self.1 * s)
        }
    }

    /// A Bézier curve by de Casteljau's algorithm.
    #[differentiable(order = 2)]
    fn bezier(points: &[V2], t: f64) -> V2 {
        let mut p = points.to_vec();
        let n = p.len();
        for k in 1..n {
            for i in 0..n - k {
                p[i] = p[i] * (1.0 - t) + p[i + 1] * t;
            }
        }
        p[0]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let points = [V2(0.0, x[0]), V2(x[1], 1.0), V2(x[2], x[3]), V2(2.0, 0.0)];
        let sum = points.iter().fold(V2(0.0, 0.0), |a, p| a + *p * 0.5);
        let p = bezier(&points, x[4]);
        p.0 * p.1 + sum.0 * sum.1
    }
}

/// A vector type as every numeric crate has one.
mod vectors {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

    #[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
    pub struct Vec3 {
        pub x: f64,
        pub y: f64,
        pub z: f64,
    }

    #[differentiable(order = 2)]
    impl Vec3 {
        pub const fn new(x: f64, y: f64, z: f64) -> Self {
            Self { x, y, z }
        }

        pub fn dot(self, o: Self) -> f64 {
            self.x * o.x + self.y * o.y + self.z * o.z
        }

        pub fn cross(self, o: Self) -> Self {
            Self::new(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
        }

        pub fn norm(self) -> f64 {
            self.dot(self).sqrt()
        }

        pub fn normalized(self) -> Self {
            self / self.norm()
        }
    }

    #[differentiable(order = 2)]
    impl Add for Vec3 {
        type Output = Vec3;
        fn add(self, o: Vec3) -> Vec3 {
            Vec3::new(self.x + o.x, self.y + o.y, self.z + o.z)
        }
    }

    #[differentiable(order = 2)]
    impl Sub for Vec3 {
        type Output = Self;
        fn sub(self, o: Self) -> Self::Output {
            Self { x: self.x - o.x, y: self.y - o.y, z: self.z - o.z }
        }
    }

    #[differentiable(order = 2)]
    impl Mul<f64> for Vec3 {
        type Output = Vec3;
        fn mul(self, s: f64) -> Vec3 {
            Vec3::new(self.x * s, self.y * s, self.z * s)
        }
    }

    #[differentiable(order = 2)]
    impl Mul<Vec3> for f64 {
        type Output = Vec3;
        fn mul(self, v: Vec3) -> Vec3 {
            v * self
        }
    }

    #[differentiable(order = 2)]
    impl Div<f64> for Vec3 {
        type Output = Vec3;
        fn div(self, s: f64) -> Vec3 {
            self * (1.0 / s)
        }
    }

    #[differentiable(order = 2)]
    impl Neg for Vec3 {
        type Output = Vec3;
        fn neg(self) -> Vec3 {
            Vec3::new(-self.x, -self.y, -self.z)
        }
    }

    #[differentiable(order = 2)]
    impl AddAssign for Vec3 {
        fn add_assign(&mut self, o: Vec3) {
            self.x += o.x;
            self.y += o.y;
            self.z += o.z;
        }
    }

    #[differentiable(order = 2)]
    impl SubAssign for Vec3 {
        fn sub_assign(&mut self, o: Vec3) {
            *self = *self - o;
        }
    }

    /// A charge in crossed fields by Boris' scheme.
    #[differentiable(order = 2)]
    fn push(position: Vec3, velocity: Vec3, b: Vec3, e: Vec3, dt: f64) -> (Vec3, Vec3) {
        let mut v = velocity;
        v += 0.5 * dt * e;
        let t = 0.5 * dt * b;
        let s = 2.0 * t / (1.0 + t.dot(t));
        let prime = v + v.cross(t);
        v += prime.cross(s);
        v -= -e * (0.5 * dt);
        (position + v * dt, v)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut p = Vec3::new(x[0], x[1], x[2]);
        let mut v = Vec3::new(x[3], x[4], x[5]);
        let b = Vec3::new(0.0, x[6], 1.0);
        for _ in 0..3 {
            let next = push(p, v, b, -p, 0.1);
            p = next.0;
            v = next.1;
        }
        p.normalized().dot(v) + (p - v).norm()
    }
}

/// Quaternions: a product that does not commute.
mod quaternions {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::Mul;

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Quaternion {
        pub w: f64,
        pub v: [f64; 3],
    }

    #[differentiable(order = 2)]
    impl Mul for Quaternion {
        type Output = Self;
        fn mul(self, o: Self) -> Self {
            let (a, b) = (self.v, o.v);
            Quaternion {
                w: self.w * o.w - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
                v: [
                    self.w * b[0] + o.w * a[0] + a[1] * b[2] - a[2] * b[1],
                    self.w * b[1] + o.w * a[1] + a[2] * b[0] - a[0] * b[2],
                    self.w * b[2] + o.w * a[2] + a[0] * b[1] - a[1] * b[0],
                ],
            }
        }
    }

    #[differentiable(order = 2)]
    impl Quaternion {
        fn about(axis: [f64; 3], angle: f64) -> Self {
            let norm = axis.iter().map(|a| a * a).sum::<f64>().sqrt();
            let (s, c) = (0.5 * angle).sin_cos();
            Self { w: c, v: [axis[0] * s / norm, axis[1] * s / norm, axis[2] * s / norm] }
        }

        fn conjugate(self) -> Self {
            Quaternion { w: self.w, v: self.v.map(|v| -v) }
        }

        fn rotate(self, p: [f64; 3]) -> [f64; 3] {
            (self * Quaternion { w: 0.0, v: p } * self.conjugate()).v
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let q = Quaternion::about([x[0], x[1], x[2]], x[3]);
        let twice = q * q;
        let p = twice.rotate([1.0, x[4], 0.5]);
        p[0] * p[1] + p[2]
    }
}

/// Complex numbers with references on the left and right, and assignment operators.
mod complex {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::{Add, Mul, MulAssign, Sub};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Complex {
        pub re: f64,
        pub im: f64,
    }

    #[differentiable(order = 3)]
    impl Add for Complex {
        type Output = Complex;
        fn add(self, o: Complex) -> Complex {
            Complex { re: self.re + o.re, im: self.im + o.im }
        }
    }

    #[differentiable(order = 3)]
    impl Sub<f64> for Complex {
        type Output = Complex;
        fn sub(self, o: f64) -> Complex {
            Complex { re: self.re - o, im: self.im }
        }
    }

    #[differentiable(order = 3)]
    impl Mul for Complex {
        type Output = Complex;
        fn mul(self, o: Complex) -> Complex {
            Complex { re: self.re * o.re - self.im * o.im, im: self.re * o.im + self.im * o.re }
        }
    }

    #[differentiable(order = 3)]
    impl MulAssign for Complex {
        fn mul_assign(&mut self, o: Complex) {
            *self = *self * o;
        }
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let z = Complex { re: x[0], im: x[1] };
        let mut p = Complex { re: x[2], im: 0.3 };
        for _ in 0..2 {
            p *= z;
            p = p + z - 0.5;
        }
        p.re * p.im
    }
}

/// Operators between references and values, and a matrix type with indexing by method.
mod references {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::{Add, Mul};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Matrix {
        pub m: [[f64; 2]; 2],
    }

    #[differentiable(order = 2)]
    impl Mul<&Matrix> for &Matrix {
        type Output = Matrix;
        fn mul(self, o: &Matrix) -> Matrix {
            let mut m = [[0.0; 2]; 2];
            for (i, row) in m.iter_mut().enumerate() {
                for (j, e) in row.iter_mut().enumerate() {
                    *e = self.m[i][0] * o.m[0][j] + self.m[i][1] * o.m[1][j];
                }
            }
            Matrix { m }
        }
    }

    #[differentiable(order = 2)]
    impl Add for Matrix {
        type Output = Matrix;
        fn add(self, o: Matrix) -> Matrix {
            let mut m = self.m;
            for i in 0..2 {
                for j in 0..2 {
                    m[i][j] += o.m[i][j];
                }
            }
            Matrix { m }
        }
    }

    /// The exponential by its series.
    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let a = Matrix { m: [[x[0], x[1]], [x[2], x[3]]] };
        let mut term = Matrix { m: [[1.0, 0.0], [0.0, 1.0]] };
        let mut sum = term.clone();
        for k in 1..8 {
            term = &term * &a;
            for row in &mut term.m {
                for e in row.iter_mut() {
                    *e /= k as f64;
                }
            }
            sum = sum + term.clone();
        }
        sum.m[0][0] * sum.m[1][1] - sum.m[0][1] * sum.m[1][0] * 0.5
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(sums, [0.2, 0.7, 1.5, 1.1, 0.35], 2.9894864125),
        program!(vectors, [1.0, 0.2, -0.3, 0.1, 0.9, 0.4, 0.6], 1.4978999124150894),
        program!(quaternions, [0.3, -0.5, 0.8, 0.7, 0.4], 0.9048668641317678),
        program!(complex, [0.7, -0.4, 1.2], -0.9917519999999996, third),
        program!(references, [0.3, -0.5, 0.7, 0.2], 1.3921068826287624),
    ]
}
