//! Methods of the standard library on vectors, iterators and options of active values.

use crate::harness::{Program, program};

/// Vectors that lose, turn and give away elements.
mod vectors {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut v: Vec<f64> = x.iter().map(|a| a * a).collect();
        v.retain(|&a| a > 0.25);
        v.rotate_left(1);
        let tail = v.split_off(2);
        let mut sum = 0.0;
        for (k, a) in v.drain(..1).enumerate() {
            sum += (k as f64 + 1.0) * a * a;
        }
        let mut w = [v.clone(), tail].concat();
        w.rotate_right(1);
        w.dedup();
        sum * w[0] - w[1] * w.len() as f64
    }
}

/// Ends of iterators, with tuples among what they carry.
mod ends {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (k, least) = x.iter().enumerate().min_by(|a, b| a.1.partial_cmp(b.1).unwrap()).unwrap();
        let most = x.iter().copied().max_by(|a, b| a.total_cmp(b)).unwrap_or(1.0);
        let last = x.iter().map(|v| v * v * v).last().unwrap_or(0.0);
        let product = x.iter().try_fold(1.0, |acc, v| if *v > -1.0 { Some(acc * v) } else { None });
        let (large, small): (Vec<f64>, Vec<f64>) = x.iter().partition(|v| **v > 0.5);
        let first = x.iter().find_map(|v| (*v > 0.5).then(|| v.exp()));
        least * least * (k as f64 + 1.0)
            + most * last
            + product.unwrap_or(0.0)
            + large.iter().sum::<f64>() * small.iter().product::<f64>()
            + first.unwrap_or(0.0)
    }
}

/// Options that are filled, replaced, combined, and modified in place.
mod options {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut held = Some(x[0]);
        let old = held.replace(x[1] * x[1]).unwrap();
        if let Some(h) = &mut held {
            *h *= x[2];
        }
        if let Some(h) = held.as_mut() {
            *h += old * *h;
        }
        let mut cache: Option<f64> = None;
        let filled = *cache.get_or_insert_with(|| x[1] * x[2]);
        let none: Option<f64> = None;
        let either = none.or(Some(filled * x[0])).filter(|v| *v > 0.0);
        let both = held.zip(either).map_or(0.0, |(a, b)| a * b);
        let readings = vec![Some(x[0] * x[1]), None, Some(x[2])];
        let present: f64 = readings.iter().flatten().map(|v| v * v).sum();
        both + present + if held.is_some_and(|v| v > 0.0) { x[0] * x[2] } else { 0.0 }
    }
}

/// Values in their order, and where a value stands among others.
mod sorted {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    struct Mass {
        at: f64,
        weight: f64,
    }

    #[differentiable(order = 2)]
    fn median(v: &mut [f64]) -> f64 {
        v.sort_unstable_by(|a, b| a.partial_cmp(b).unwrap());
        let n = v.len();
        if n % 2 == 1 { v[n / 2] } else { 0.5 * (v[n / 2 - 1] + v[n / 2]) }
    }

    #[differentiable(order = 2)]
    fn interpolate(xs: &[f64], ys: &[f64], x: f64) -> f64 {
        let i = match xs.binary_search_by(|p| p.partial_cmp(&x).unwrap()) {
            Ok(i) => return ys[i],
            Err(i) => i.clamp(1, xs.len() - 1),
        };
        let w = (x - xs[i - 1]) / (xs[i] - xs[i - 1]);
        ys[i - 1] + w * (ys[i] - ys[i - 1])
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let center = median(&mut x.to_vec());
        let mut masses: Vec<Mass> =
            x.iter().enumerate().map(|(i, a)| Mass { at: *a, weight: a * (i as f64 + 1.0) }).collect();
        masses.sort_by(|p, q| q.at.total_cmp(&p.at));
        let heavy = masses[0].weight * masses[1].at + masses[2].weight;
        let at: Vec<f64> = masses.iter().rev().map(|m| m.at).collect();
        let weights: Vec<f64> = masses.iter().rev().map(|m| m.weight).collect();
        let above = at.partition_point(|a| *a < center);
        heavy + interpolate(&at, &weights, 1.1 * center) + above as f64 * at[above] * at[above]
    }
}

/// Sequences that go on without end, and collections that may fail.
mod collected {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn root(x: f64) -> Result<f64, String> {
        if x < 0.0 { Err("negative".into()) } else { Ok(x.sqrt()) }
    }

    #[differentiable(order = 2)]
    fn roots(x: &[f64]) -> Result<Vec<f64>, String> {
        x.iter().map(|v| root(*v)).collect()
    }

    #[differentiable(order = 2)]
    fn product(x: &[f64]) -> Result<f64, String> {
        let r = x.iter().map(|v| root(v * v + 1.0)).collect::<Result<Vec<_>, _>>()?;
        Ok(r.iter().product())
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let powers: Vec<f64> = std::iter::successors(Some(x[0]), |v| Some(v * x[1])).take(4).collect();
        let padded = std::iter::repeat(x[2]).take(2).chain(std::iter::once(x[0] * x[1]));
        let positive: Option<Vec<f64>> =
            x.iter().map(|v| if *v > 0.0 { Some(v.ln()) } else { None }).collect();
        let logs = positive.map_or(0.0, |v| v.iter().map(|l| l * l).sum());
        let roots = match roots(x) {
            Ok(r) => r[0] * r[1] * r[2],
            Err(_) => 0.0,
        };
        powers.iter().sum::<f64>() + padded.product::<f64>() + logs + roots + product(x).unwrap_or(0.0)
    }
}

/// A closure that returns an array, and one that returns a tuple.
mod closures {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn midpoint<F: Fn(f64, [f64; 2]) -> [f64; 2]>(rhs: F, y: [f64; 2], h: f64) -> [f64; 2] {
        let k = rhs(0.0, y);
        let k = rhs(0.5 * h, [y[0] + 0.5 * h * k[0], y[1] + 0.5 * h * k[1]]);
        [y[0] + h * k[0], y[1] + h * k[1]]
    }

    #[differentiable(order = 2)]
    fn swapped<F: Fn(f64) -> (f64, f64)>(f: F, x: f64) -> f64 {
        let (a, b) = f(x);
        a - b * b
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (stiffness, damping) = (x[0], x[1]);
        let y = midpoint(
            |t: f64, y: [f64; 2]| [y[1] + t, -stiffness * y[0] - damping * y[1]],
            [x[2], 0.4],
            0.2,
        );
        y[0] * y[1] + swapped(|v| (v * stiffness, v.sin()), y[0])
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(vectors, [0.7, 0.9, 1.4, 0.2, 0.6], -5.558510999999999),
        program!(ends, [0.9, 0.3, 1.4], 7.549203111156949),
        program!(options, [0.6, 0.9, 1.4], 4.463286399999999),
        program!(sorted, [0.9, 0.3, 1.4], 6.683999999999999),
        program!(collected, [0.6, 0.9, 1.4], 7.075861223146971),
        program!(closures, [1.3, 0.2, 0.7], 0.672033981758576),
    ]
}
