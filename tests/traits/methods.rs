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

use physics::{Harmonic, Potential};

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
