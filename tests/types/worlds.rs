//! Structs of structs: fields whose types the functions that use them do not see, and operators on them.

use crate::harness::{Program, program};

/// Vectors in space.
pub mod space {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::{Add, AddAssign, Mul, Neg, Sub};

    #[derive(Debug, Clone, Copy, PartialEq, Differentiable)]
    pub struct Vec3 {
        pub x: f64,
        pub y: f64,
        pub z: f64,
    }
    #[differentiable(order = 2)]
    impl Vec3 {
        pub const ZERO: Vec3 = Vec3 { x: 0.0, y: 0.0, z: 0.0 };
        pub fn new(x: f64, y: f64, z: f64) -> Self {
            Self { x, y, z }
        }
        pub fn dot(self, o: Vec3) -> f64 {
            self.x * o.x + self.y * o.y + self.z * o.z
        }
        pub fn cross(self, o: Self) -> Self {
            Self::new(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
        }
        pub fn norm(&self) -> f64 {
            self.dot(*self).sqrt()
        }
        pub fn normalized(&self) -> Self {
            *self * (1.0 / self.norm())
        }
    }
    #[differentiable(order = 2)]
    impl Add for Vec3 {
        type Output = Vec3;
        fn add(self, o: Vec3) -> Vec3 {
            Vec3 { x: self.x + o.x, y: self.y + o.y, z: self.z + o.z }
        }
    }
    #[differentiable(order = 2)]
    impl Sub for Vec3 {
        type Output = Vec3;
        fn sub(self, o: Vec3) -> Vec3 {
            Vec3 { x: self.x - o.x, y: self.y - o.y, z: self.z - o.z }
        }
    }
    #[differentiable(order = 2)]
    impl Mul<f64> for Vec3 {
        type Output = Vec3;
        fn mul(self, k: f64) -> Vec3 {
            Vec3 { x: self.x * k, y: self.y * k, z: self.z * k }
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
    impl Neg for Vec3 {
        type Output = Vec3;
        fn neg(self) -> Vec3 {
            Vec3 { x: -self.x, y: -self.y, z: -self.z }
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
}

/// A ray hits a sphere or not, and what it hits is shaded.
mod rays {
    use super::space::Vec3;
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Debug, Clone, Differentiable)]
    pub struct Sphere {
        pub center: Vec3,
        pub radius: f64,
    }
    #[derive(Debug, Clone, Copy, Differentiable)]
    pub struct Ray {
        pub origin: Vec3,
        pub dir: Vec3,
    }

    #[differentiable(order = 2)]
    pub fn hit(s: &Sphere, ray: &Ray) -> Option<f64> {
        let oc = ray.origin - s.center;
        let b = oc.dot(ray.dir);
        let c = oc.dot(oc) - s.radius * s.radius;
        let disc = b * b - c;
        if disc < 0.0 {
            return None;
        }
        let t = -b - disc.sqrt();
        (t > 0.0).then_some(t)
    }
    #[differentiable(order = 2)]
    pub fn shade(s: &Sphere, light: Vec3, px: f64, py: f64) -> f64 {
        let ray = Ray { origin: Vec3::ZERO, dir: Vec3::new(px, py, 1.0).normalized() };
        match hit(s, &ray) {
            None => 0.0,
            Some(t) => {
                let p = ray.origin + ray.dir * t;
                let n = (p - s.center).normalized();
                let l = (light - p).normalized();
                n.dot(l).max(0.0)
            }
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let sphere = Sphere { center: Vec3::new(x[0], x[1], x[2]), radius: x[3] };
        let light = Vec3 { x: x[4], y: x[5], z: x[6] };
        shade(&sphere, light, x[7], x[8])
    }
}

/// Three bodies, moved by a method that changes them, and their energy.
mod bodies {
    use super::space::Vec3;
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Debug, Clone, Differentiable)]
    pub struct Body {
        pub pos: Vec3,
        pub vel: Vec3,
        pub mass: f64,
    }
    #[derive(Debug, Clone, Differentiable)]
    pub struct World {
        pub bodies: Vec<Body>,
        pub g: f64,
        #[constant]
        pub steps: usize,
    }
    #[differentiable(order = 2)]
    impl World {
        pub fn step(&mut self, dt: f64) {
            let n = self.bodies.len();
            let mut acc = vec![Vec3::ZERO; n];
            for i in 0..n {
                for j in 0..n {
                    if i == j {
                        continue;
                    }
                    let d = self.bodies[j].pos - self.bodies[i].pos;
                    let r2 = d.dot(d) + 1e-3;
                    acc[i] += d * (self.g * self.bodies[j].mass / (r2 * r2.sqrt()));
                }
            }
            for (b, a) in self.bodies.iter_mut().zip(&acc) {
                b.vel += *a * dt;
                b.pos += b.vel * dt;
            }
        }
        pub fn energy(&self) -> f64 {
            let kinetic: f64 = self.bodies.iter().map(|b| 0.5 * b.mass * b.vel.dot(b.vel)).sum();
            let mut potential = 0.0;
            for (i, a) in self.bodies.iter().enumerate() {
                for b in &self.bodies[i + 1..] {
                    potential -= self.g * a.mass * b.mass / (a.pos - b.pos).norm();
                }
            }
            kinetic + potential
        }
    }
    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let dt = x[12];
        let mut w = World {
            bodies: x[..12]
                .chunks_exact(4)
                .map(|c| Body {
                    pos: Vec3::new(c[0], c[1], 0.0),
                    vel: Vec3::new(-c[1], c[0], 0.1),
                    mass: c[3],
                })
                .collect(),
            g: x[2],
            steps: 3,
        };
        for _ in 0..w.steps {
            w.step(dt);
        }
        w.energy()
    }
}

/// A network of layers with activations that have parameters.
mod layers {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub enum Activation {
        Linear,
        Relu { leak: f64 },
        Swish(f64),
    }
    #[differentiable(order = 2)]
    impl Activation {
        pub fn apply(&self, x: f64) -> f64 {
            match self {
                Activation::Linear => x,
                Activation::Relu { leak } if x < 0.0 => leak * x,
                Self::Relu { .. } => x,
                Activation::Swish(beta) => x / (1.0 + (-beta * x).exp()),
            }
        }
    }
    #[derive(Clone, Debug, Differentiable)]
    pub struct Dense {
        w: Vec<Vec<f64>>,
        b: Vec<f64>,
        act: Activation,
    }
    #[differentiable(order = 2)]
    impl Dense {
        pub fn forward(&self, x: &[f64]) -> Vec<f64> {
            self.w
                .iter()
                .zip(self.b.iter())
                .map(|(row, b)| {
                    let z = row.iter().zip(x).map(|(w, x)| w * x).sum::<f64>() + b;
                    self.act.apply(z)
                })
                .collect()
        }
    }
    #[derive(Clone, Debug, Differentiable)]
    pub struct Net {
        layers: Vec<Dense>,
    }
    #[differentiable(order = 2)]
    impl Net {
        pub fn predict(&self, x: &[f64]) -> Vec<f64> {
            let mut h = x.to_vec();
            for layer in &self.layers {
                h = layer.forward(&h);
            }
            h
        }
        pub fn loss(&self, xs: &[Vec<f64>], #[constant] ys: &[f64]) -> f64 {
            xs.iter().zip(ys).map(|(x, y)| (self.predict(x)[0] - y).powi(2)).sum::<f64>() / ys.len() as f64
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let hidden = Dense {
            w: vec![x[0..2].to_vec(), x[2..4].to_vec()],
            b: x[4..6].to_vec(),
            act: Activation::Swish(x[6]),
        };
        let linear =
            Dense { w: vec![vec![x[11], 0.3], vec![-0.2, x[11]]], b: vec![0.0; 2], act: Activation::Linear };
        let out = Dense { w: vec![x[7..9].to_vec()], b: vec![x[9]], act: Activation::Relu { leak: x[10] } };
        let net = Net { layers: vec![hidden, linear, out] };
        net.loss(&[vec![0.5, 1.0], vec![-0.3, 0.8], vec![1.5, -2.0]], &[0.2, 0.5, -0.4])
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(rays, [0.1, -0.2, 4.0, 1.0, 2.0, 3.0, -1.0, 0.1, 0.05], 0.9672548654487141),
        program!(
            bodies,
            [1.0, 0.2, 0.7, 1.1, -0.6, 0.9, 0.3, 0.8, 0.2, -1.1, 0.4, 0.6, 0.05],
            0.6181336312710927
        ),
        program!(
            layers,
            [0.3, -0.5, 0.8, 0.2, 0.1, -0.2, 0.7, -0.9, 0.4, -0.3, 0.2, 0.9],
            0.11950037420136415
        ),
    ]
}
