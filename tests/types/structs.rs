//! Structs: construction, fields, nesting, update syntax, destructuring, arrays and vectors of them.

use crate::harness::{Program, program};

/// A named struct that a helper takes by value and another returns.
mod named {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Ray {
        pub origin: [f64; 3],
        pub direction: [f64; 3],
    }

    #[differentiable(order = 2)]
    fn at(ray: Ray, t: f64) -> [f64; 3] {
        let mut p = ray.origin;
        for i in 0..3 {
            p[i] += t * ray.direction[i];
        }
        p
    }

    #[differentiable(order = 2)]
    fn aimed(x: &[f64]) -> Ray {
        let norm = (x[3] * x[3] + x[4] * x[4] + x[5] * x[5]).sqrt();
        Ray { origin: [x[0], x[1], x[2]], direction: [x[3] / norm, x[4] / norm, x[5] / norm] }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let ray = aimed(x);
        let p = at(ray, x[6]);
        p[0] * p[1] + p[2].exp()
    }
}

/// A struct in a struct, changed in place through a path of fields.
mod nested {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Wheel {
        pub radius: f64,
        pub omega: f64,
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct Cart {
        pub front: Wheel,
        pub rear: Wheel,
        pub mass: f64,
    }

    #[differentiable(order = 2)]
    fn kinetic(cart: &Cart) -> f64 {
        let v = cart.front.radius * cart.front.omega;
        let spin = |w: &Wheel| 0.25 * w.radius * w.radius * w.omega * w.omega;
        0.5 * cart.mass * v * v + spin(&cart.front) + spin(&cart.rear)
    }

    #[differentiable(order = 2)]
    fn brake(cart: &mut Cart, force: f64, dt: f64) {
        cart.front.omega -= force * cart.front.radius * dt / cart.mass;
        let share = cart.rear.radius / (cart.front.radius + cart.rear.radius);
        cart.rear.omega *= 1.0 - share * dt;
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let wheel = Wheel { radius: x[0], omega: x[1] };
        let mut cart = Cart { front: wheel.clone(), rear: Wheel { radius: x[2], ..wheel }, mass: x[3] };
        let before = kinetic(&cart);
        for _ in 0..4 {
            brake(&mut cart, x[4], 0.1);
        }
        before - kinetic(&cart)
    }
}

/// A `Vec` of structs that a helper updates, with a loop over pairs.
mod bodies {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Body {
        pub mass: f64,
        pub position: [f64; 2],
        pub velocity: [f64; 2],
    }

    #[differentiable(order = 2)]
    fn potential(bodies: &[Body]) -> f64 {
        let mut sum = 0.0;
        for i in 0..bodies.len() {
            for j in (i + 1)..bodies.len() {
                let dx = bodies[i].position[0] - bodies[j].position[0];
                let dy = bodies[i].position[1] - bodies[j].position[1];
                sum -= bodies[i].mass * bodies[j].mass / (dx * dx + dy * dy + 0.01).sqrt();
            }
        }
        sum
    }

    #[differentiable(order = 2)]
    fn drift(bodies: &mut [Body], dt: f64) {
        for b in bodies.iter_mut() {
            for k in 0..2 {
                b.position[k] += dt * b.velocity[k];
            }
        }
    }

    #[differentiable(order = 2)]
    fn kinetic(bodies: &[Body]) -> f64 {
        bodies.iter().map(|b| 0.5 * b.mass * (b.velocity[0].powi(2) + b.velocity[1].powi(2))).sum()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut bodies = Vec::new();
        for c in x.chunks_exact(5) {
            bodies.push(Body { mass: c[0], position: [c[1], c[2]], velocity: [c[3], c[4]] });
        }
        drift(&mut bodies, 0.3);
        kinetic(&bodies) + potential(&bodies)
    }
}

/// An array of structs, collected by `map` and folded.
mod collected {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Default, Differentiable)]
    pub struct Point {
        pub x: f64,
        pub y: f64,
    }

    #[differentiable(order = 2)]
    fn hull(points: &[Point]) -> f64 {
        let mut length = 0.0;
        for w in points.windows(2) {
            length += (w[1].x - w[0].x).hypot(w[1].y - w[0].y);
        }
        let (first, last) = (points[0], points[points.len() - 1]);
        length + (first.x - last.x).hypot(first.y - last.y)
    }

    #[differentiable(order = 2)]
    fn centroid(points: &[Point]) -> Point {
        let n = points.len() as f64;
        let sum = points.iter().fold(Point { x: 0.0, y: 0.0 }, |a, p| Point { x: a.x + p.x, y: a.y + p.y });
        Point { x: sum.x / n, y: sum.y / n }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let points: Vec<Point> = x.chunks(2).map(|c| Point { x: c[0], y: c[1] }).collect();
        let c = centroid(&points);
        hull(&points) * (c.x * c.y)
    }
}

/// A tuple struct, read by position.
mod tuple {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
    pub struct Interval(pub f64, pub f64);

    #[differentiable(order = 3)]
    fn product(a: Interval, b: Interval) -> Interval {
        let p = [a.0 * b.0, a.0 * b.1, a.1 * b.0, a.1 * b.1];
        Interval(p[0].min(p[1]).min(p[2]).min(p[3]), p[0].max(p[1]).max(p[2]).max(p[3]))
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let p = product(Interval(x[0], x[1]), Interval(x[2], x[3]));
        let q = product(p, p);
        let Interval(lo, hi) = q;
        (hi - lo).ln() + lo * hi
    }
}

/// Struct update syntax, shorthand fields, destructuring with renaming and `..`.
mod update {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Market {
        pub spot: f64,
        pub rate: f64,
        pub vol: f64,
        pub carry: f64,
    }

    #[differentiable(order = 2)]
    fn bumped(m: &Market, by: f64) -> Market {
        Market { vol: m.vol * (1.0 + by), spot: m.spot + by, ..*m }
    }

    #[differentiable(order = 2)]
    fn forward(m: Market, t: f64) -> f64 {
        let Market { spot, rate, carry: q, .. } = m;
        spot * ((rate - q) * t).exp()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (spot, rate) = (x[0], x[1]);
        let base = Market { spot, rate, vol: x[2], carry: 0.01 };
        let mut m = base;
        m.carry += x[3];
        let up = bumped(&m, x[4]);
        let Market { vol, .. } = up;
        forward(up, 0.5) * vol - forward(base, 0.5) * base.vol + forward(Market { rate: x[4], ..m }, 2.0)
    }
}

/// A struct of vectors whose fields are borrowed apart.
mod fields_apart {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Chain {
        pub q: Vec<f64>,
        pub p: Vec<f64>,
        pub stiffness: f64,
    }

    #[differentiable(order = 2)]
    fn kick(chain: &mut Chain, dt: f64) {
        let n = chain.q.len();
        let Chain { q, p, stiffness } = chain;
        for i in 0..n {
            let left = if i == 0 { 0.0 } else { q[i - 1] };
            let right = if i + 1 == n { 0.0 } else { q[i + 1] };
            p[i] += dt * *stiffness * (left - 2.0 * q[i] + right);
        }
        for (q, p) in q.iter_mut().zip(p.iter()) {
            *q += dt * p;
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let n = (x.len() - 1) / 2;
        let mut chain = Chain { q: x[..n].to_vec(), p: x[n..2 * n].to_vec(), stiffness: x[2 * n] };
        for _ in 0..5 {
            kick(&mut chain, 0.2);
        }
        chain.q.iter().zip(&chain.p).map(|(q, p)| q * p).sum::<f64>() + chain.q[1].powi(3)
    }
}

/// A tuple of structs returned by a function, and a struct kept in an `Option`.
mod pairs {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Segment {
        pub a: f64,
        pub b: f64,
    }

    #[differentiable(order = 2)]
    fn split(s: Segment, at: f64) -> (Segment, Segment) {
        let middle = s.a + at * (s.b - s.a);
        (Segment { a: s.a, b: middle }, Segment { a: middle, b: s.b })
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut longest: Option<Segment> = None;
        let mut rest = Segment { a: x[0], b: x[1] };
        for t in &x[2..] {
            let (left, right) = split(rest, *t);
            match longest {
                Some(s) if s.b - s.a >= left.b - left.a => {}
                _ => longest = Some(left),
            }
            rest = right;
        }
        match longest {
            Some(s) => s.a * s.b + rest.a.sin(),
            None => 0.0,
        }
    }
}

/// Constant fields: counts, names, and data that is marked.
mod constants {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Layer {
        #[allow(dead_code)]
        pub name: &'static str,
        pub rows: usize,
        pub weights: Vec<f64>,
        pub bias: f64,
        pub linear: bool,
        #[constant]
        pub mask: Vec<f64>,
    }

    #[differentiable(order = 2)]
    fn apply(layer: &Layer, input: &[f64]) -> Vec<f64> {
        let columns = input.len();
        let mut out = vec![0.0; layer.rows];
        for r in 0..layer.rows {
            let mut z = layer.bias;
            for c in 0..columns {
                z += layer.weights[r * columns + c] * input[c] * layer.mask[c];
            }
            out[r] = if layer.linear { z } else { z.tanh() };
        }
        out
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let first = Layer {
            name: "hidden",
            rows: 2,
            weights: x[..6].to_vec(),
            bias: x[6],
            linear: false,
            mask: vec![1.0, 0.0, 0.5],
        };
        let second = Layer {
            name: "output",
            rows: 1,
            weights: x[7..9].to_vec(),
            bias: x[6] * x[8],
            linear: true,
            mask: vec![1.0; 2],
        };
        let hidden = apply(&first, &[0.4, 1.7, x[0]]);
        apply(&second, &hidden)[0]
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(named, [0.3, 0.2, -0.4, 1.0, 2.0, -0.5, 0.7], 1.0664346299859062),
        program!(nested, [0.4, 3.0, 0.5, 2.0, 0.8], 0.28241205243041767),
        program!(
            bodies,
            [1.0, 0.0, 0.1, 0.2, -0.3, 0.5, 1.1, 0.4, -0.6, 0.1, 2.0, -0.8, 0.9, 0.3, 0.3],
            -2.3609208709169516
        ),
        program!(collected, [0.1, 0.2, 1.3, 0.4, 1.5, 1.6, 0.2, 1.8], 4.147429247830615),
        program!(tuple, [1.0, 2.0, -0.5, 1.5], -24.515093350212, third),
        program!(update, [1.2, 0.03, 0.25, 0.02, 0.1], 1.4348135085034226),
        program!(fields_apart, [0.1, 0.5, -0.3, 0.2, 0.0, 0.4, 1.7], 0.36822591447622577),
        program!(pairs, [0.2, 2.9, 0.3, 0.6, 0.25], 2.888756094275873),
        program!(constants, [0.3, -0.2, 0.5, 0.7, 0.1, -0.4, 0.2, 1.1, -0.6], 0.05507066807920247),
    ]
}
