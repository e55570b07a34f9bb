//! Methods of a trait, called through `P: Potential`.

use ad_runtime::{Differentiable, differentiable};

use crate::{all_near, gradient, near, slope};

mod physics {
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub trait Potential {
        fn energy(&self, q: &[f64]) -> f64;
        #[constant]
        fn name(&self) -> &'static str;
    }

    #[derive(Clone, Differentiable)]
    pub struct Harmonic {
        pub k: f64,
        pub q0: f64,
    }

    #[differentiable(order = 2)]
    impl Potential for Harmonic {
        fn energy(&self, q: &[f64]) -> f64 {
            let mut e = 0.0;
            for i in 0..q.len() {
                let d = q[i] - self.q0;
                e += 0.5 * self.k * d * d;
            }
            e
        }
        #[constant]
        fn name(&self) -> &'static str {
            "harmonic"
        }
    }
}

/// `Potential` is not in scope by name.
#[differentiable(order = 2)]
fn twice<P: physics::Potential>(p: &P, q: &[f64]) -> f64 {
    let mut e = 0.0;
    for _ in 0..2 {
        e = e + p.energy(q) * (1.0 + e);
    }
    e
}

use physics::{Harmonic, HarmonicTangent, Potential};

/// Another implementation, with branches, a loop of its own and memory in it.
#[derive(Clone, Differentiable)]
struct Wells {
    depth: Vec<f64>,
}

#[differentiable(order = 2)]
impl physics::Potential for Wells {
    fn energy(&self, q: &[f64]) -> f64 {
        let mut e = 0.0;
        for (i, x) in q.iter().enumerate() {
            let d = self.depth[i % self.depth.len()];
            e += if *x > 0.0 { d * x.sin() } else { d * d * x };
        }
        e
    }
    #[constant]
    fn name(&self) -> &'static str {
        "wells"
    }
}

/// A generic caller of a generic function and of the method, by `impl Trait` and in a `where` clause.
#[differentiable(order = 2)]
fn outer<P>(p: &P, q: &[f64], t: f64) -> f64
where
    P: physics::Potential + Clone,
{
    twice(p, q) * t + p.energy(&q[1..]) * t.sin()
}

/// A concrete caller of the generic functions.
#[differentiable(order = 2)]
fn concrete(k: f64, q: &[f64; 3]) -> f64 {
    let p = Harmonic { k, q0: k * k };
    outer(&p, q, k) + p.energy(q)
}

#[test]
fn first_order() {
    let (p, q) = (Harmonic { k: 0.7, q0: 0.1 }, [0.3, -0.4, 0.9]);
    let (dp, dq) = twice_grad(&p, &q);
    all_near(&dq, &gradient(|q| twice(&p, q), &q));
    let of_p = gradient(|v| twice(&Harmonic { k: v[0], q0: v[1] }, &q), &[0.7, 0.1]);
    all_near(&[dp.k, dp.q0], &of_p);
}

#[test]
fn second_order_in_both_nestings() {
    let (p, q) = (Wells { depth: vec![0.7, -1.1] }, [0.3, -0.4, 0.9]);
    let t = 0.6;
    let (_, dq, dt) = outer_grad(&p, &q, t);
    all_near(&dq, &gradient(|q| outer(&p, q, t), &q));
    near(dt, slope(|t| outer(&p, &q, t), t));
    let (vp, vq, vt) = (WellsTangent { depth: vec![0.2, -0.5] }, [0.4, 1.3, -0.8], 0.9);
    let along = |s: f64| {
        let p = Wells { depth: vec![0.7 + s * 0.2, -1.1 - s * 0.5] };
        let q: Vec<f64> = q.iter().zip(vq).map(|(q, v)| q + s * v).collect();
        outer_grad(&p, &q, t + s * vt)
    };
    let (hp, hq, ht) = outer_hvp(&p, &q, t, &vp, &vq, vt);
    near(ht, slope(|s| along(s).2, 0.0));
    for i in 0..3 {
        near(hq[i], slope(|s| along(s).1[i], 0.0));
    }
    for i in 0..2 {
        near(hp.depth[i], slope(|s| along(s).0.depth[i], 0.0));
    }
    // The Hessian is symmetric: reverse over reverse is forward over reverse.
    let (_, (rp, rq, rt)) = outer_grad_vjp(&p, &q, t, &(vp, vq.to_vec(), vt));
    near(rt, ht);
    all_near(&rq, &hq);
    all_near(&rp.depth, &hp.depth);
}

#[test]
fn from_a_concrete_caller() {
    let (k, q) = (0.8, [0.3, -0.4, 0.9]);
    let (dk, dq) = concrete_grad(k, &q);
    near(dk, slope(|k| concrete(k, &q), k));
    all_near(&dq, &gradient(|q| concrete(k, &[q[0], q[1], q[2]]), &q));
    let (hk, _) = concrete_hvp(k, &q, 1.0, &[0.0; 3]);
    near(hk, slope(|k| concrete_grad(k, &q).0, k));
    let (_, (rk, rq)) = concrete_grad_vjp(k, &q, (1.0, [0.0; 3]));
    near(rk, hk);
    for i in 0..3 {
        near(rq[i], slope(|k| concrete_grad(k, &q).1[i], k));
    }
}

#[test]
fn the_other_methods_are_as_they_were() {
    assert_eq!((Harmonic { k: 1.0, q0: 0.0 }.name(), Wells { depth: vec![] }.name()), ("harmonic", "wells"));
}

/// A struct that holds something of which only the trait is known.
#[derive(Clone, Differentiable)]
struct System<P: Potential + Differentiable> {
    p: P,
    scale: f64,
}

#[differentiable(order = 2)]
impl<P: Potential> System<P> {
    fn total(&self, q: &[f64]) -> f64 {
        self.scale * self.p.energy(q) * self.p.energy(&q[1..])
    }
}

/// By value, by `impl Trait`, and with the path of the method.
#[differentiable(order = 2)]
fn product(a: impl Potential, b: &impl Potential, q: &[f64]) -> f64 {
    a.energy(q) * b.energy(q)
}

#[differentiable(order = 2)]
fn by_path<P: Potential>(p: P, q: &[f64]) -> f64 {
    P::energy(&p, q).sin()
}

#[test]
fn a_field_of_a_bounded_type() {
    let q = [0.3, -0.4, 0.9];
    let system = System { p: Harmonic { k: 0.7, q0: 0.1 }, scale: 1.7 };
    let total = |v: &[f64], q: &[f64]| System { p: Harmonic { k: v[0], q0: v[1] }, scale: v[2] }.total(q);
    let v = [0.7, 0.1, 1.7];
    let (ds, dq) = system.total_grad(&q);
    all_near(&dq, &gradient(|q| total(&v, q), &q));
    all_near(&[ds.p.k, ds.p.q0, ds.scale], &gradient(|v| total(v, &q), &v));
    let zero = SystemTangent { p: HarmonicTangent { k: 0.0, q0: 0.0 }, scale: 1.0 };
    let (hs, hq) = system.total_hvp(&q, &zero, &[0.0; 3]);
    let along = |s: f64| System { p: Harmonic { k: 0.7, q0: 0.1 }, scale: s }.total_grad(&q);
    near(hs.p.k, slope(|s| along(s).0.p.k, 1.7));
    near(hq[1], slope(|s| along(s).1[1], 1.7));
}

#[test]
fn by_value_and_by_path() {
    let q = [0.3, -0.4, 0.9];
    let (a, b) = (Harmonic { k: 0.7, q0: 0.1 }, Wells { depth: vec![0.7, -1.1] });
    let (da, db, dq) = product_grad(a.clone(), &b, &q);
    all_near(&dq, &gradient(|q| product(a.clone(), &b, q), &q));
    all_near(&db.depth, &gradient(|v| product(a.clone(), &Wells { depth: v.to_vec() }, &q), &[0.7, -1.1]));
    near(da.k, slope(|k| product(Harmonic { k, q0: 0.1 }, &b, &q), 0.7));
    let (dp, dq) = by_path_grad(a.clone(), &q);
    all_near(&dq, &gradient(|q| by_path(a.clone(), q), &q));
    near(dp.q0, slope(|q0| by_path(Harmonic { k: 0.7, q0 }, &q), 0.1));
    let (hp, _) = by_path_hvp(a.clone(), &q, HarmonicTangent { k: 1.0, q0: 0.0 }, &[0.0; 3]);
    near(hp.q0, slope(|k| by_path_grad(Harmonic { k, q0: 0.1 }, &q).0.q0, 0.7));
}

#[test]
fn from_another_module() {
    let (dp, _) = Harmonic { k: 0.7, q0: 0.1 }.energy_grad(&[1.1]);
    near(dp.k, 0.5);
}

/// What is not a function of the state alone: parameters in and out, several results, constants.
#[differentiable]
pub trait Model<const N: usize> {
    fn step(&mut self, state: &mut [f64], dt: f64, #[constant] noise: &[f64]);
    fn observe(&self, at: [f64; N], k: usize) -> (f64, [f64; N]);
}

#[derive(Clone, Differentiable)]
struct Decay {
    rate: f64,
}

#[differentiable]
impl Model<2> for Decay {
    fn step(&mut self, state: &mut [f64], dt: f64, #[constant] noise: &[f64]) {
        for i in 0..state.len() {
            state[i] += dt * (noise[i] - self.rate * state[i] * state[i]);
        }
        self.rate *= 1.0 + dt * state[0];
    }
    fn observe(&self, at: [f64; 2], k: usize) -> (f64, [f64; 2]) {
        (self.rate * at[k], [at[0] * at[1], at[1].sin()])
    }
}

#[differentiable]
fn run<M: Model<2>>(m: &M, x: &[f64], dt: f64, #[constant] noise: &[f64]) -> f64 {
    let mut m = m.clone();
    let mut state = x.to_vec();
    for _ in 0..3 {
        m.step(&mut state, dt, noise);
    }
    let (a, b) = m.observe([state[0], state[1]], 1);
    a * b[0] + b[1]
}

#[test]
fn modified_in_place() {
    let (m, x, dt, noise) = (Decay { rate: 0.4 }, [0.8, -0.3], 0.1, [0.2, 0.5]);
    let (dm, dx, ddt) = run_grad(&m, &x, dt, &noise);
    near(dm.rate, slope(|rate| run(&Decay { rate }, &x, dt, &noise), 0.4));
    all_near(&dx, &gradient(|x| run(&m, x, dt, &noise), &x));
    near(ddt, slope(|dt| run(&m, &x, dt, &noise), dt));
}
