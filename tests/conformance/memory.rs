//! Memory: places that are overwritten, aliases by index and by reference, buffers that loops reuse.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(use_then_clear([[f64; 3]; 2]), no_hessian),
        case!(overwrite_chain(f64)),
        case!(prefix_products(&[f64])),
        case!(value_of_compound(&[f64])),
        case!(reference_in_loop(f64, f64)),
        case!(buffer_in_loop(f64, &[f64]), no_hessian),
        case!(insertion_sort(&[f64])),
        case!(sorting_network([f64; 4])),
        case!(gather_scatter(&[f64])),
        case!(scale_by_index(f64)),
        case!(index_alias(f64, f64)),
        case!(double_buffer(&[f64; 4], f64), no_hessian),
    ]
}

/// Each assignment overwrites the operand of the one before.
mod overwrite_chain {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(a: f64) -> f64 {
        let mut t = a;
        t *= a;
        t = t * t;
        t = a + t * t;
        t *= t;
        t
    }
}

/// Running products in place: each element reads its left neighbour after that was overwritten.
mod prefix_products {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let mut p = xs.to_vec();
        for i in 1..p.len() {
            p[i] = p[i - 1] * p[i];
        }
        let mut sum = 0.0;
        for v in &p {
            sum += *v;
        }
        sum
    }
}

/// The value of a place is read right after a compound assignment to it.
mod value_of_compound {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn run(a: &mut [f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..a.len() {
            a[i] *= 5.0;
            let v = {
                a[i] += sum;
                a[i]
            };
            sum += v * v;
        }
        sum
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut a = x.to_vec();
        run(&mut a)
    }
}

/// A mutable reference to an element, bound inside the loop's body.
mod reference_in_loop {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64) -> f64 {
        let mut squares = [0.0; 5];
        for i in 0..5 {
            let place = &mut squares[i];
            *place = i as f64 * x;
            *place += y;
            *place *= *place;
        }
        squares[0] + squares[1] + squares[2] + squares[3] + squares[4]
    }
}

/// A buffer that each iteration makes anew: its cotangent must be made anew too.
mod buffer_in_loop {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, w: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..w.len() {
            let mut part = [0.0; 3];
            for k in 0..3 {
                part[k] += w[i] * x;
                part[k] *= x + k as f64;
            }
            let packed = [1.0, part[1], x];
            sum += packed[0] * packed[1] + part[2] * packed[2];
        }
        sum
    }
}

/// Insertion sort: a permutation that the data decide, one exchange at a time.
mod insertion_sort {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let mut a = xs.to_vec();
        for i in 1..a.len() {
            let mut j = i;
            while j > 0 && a[j - 1] < a[j] {
                let held = a[j];
                a[j] = a[j - 1];
                a[j - 1] = held;
                j -= 1;
            }
        }
        let mut sum = 0.0;
        for (i, v) in a.iter().enumerate() {
            sum += (i + 1) as f64 * *v * *v;
        }
        sum
    }
}

/// A sorting network whose comparator takes two mutable references.
mod sorting_network {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn compare_exchange(low: &mut f64, high: &mut f64) {
        if *low > *high {
            let held = *low;
            *low = *high;
            *high = held;
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: [f64; 4]) -> f64 {
        let [mut a, mut b, mut c, mut d] = x;
        compare_exchange(&mut a, &mut b);
        compare_exchange(&mut c, &mut d);
        compare_exchange(&mut a, &mut c);
        compare_exchange(&mut b, &mut d);
        compare_exchange(&mut b, &mut c);
        a + b * b + c * c * c + d.exp()
    }
}

/// Reads through repeated indices, adds into colliding bins.
mod gather_scatter {
    use ad_runtime::differentiable;

    const SOURCE: [usize; 6] = [0, 2, 2, 1, 3, 0];
    const BIN: [usize; 6] = [1, 1, 0, 2, 1, 2];

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let mut bins = [0.0; 3];
        for k in 0..SOURCE.len() {
            bins[BIN[k]] += xs[SOURCE[k]] * xs[SOURCE[k]];
        }
        let mut product = 1.0;
        for bin in bins.iter() {
            product *= 1.0 + *bin;
        }
        product
    }
}

/// `a[i] *= i`, where `i` is zero once: nothing may divide by it to get the old value back.
mod scale_by_index {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let mut a = [x; 4];
        for i in 0..4 {
            a[i] *= i as f64;
        }
        let mut sum = 0.0;
        for i in 0..4 {
            sum += a[i] * a[i] * a[(i + 1) % 4];
        }
        sum + a[0]
    }
}

/// One element, addressed by a constant and by a variable, overwritten in between.
mod index_alias {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64) -> f64 {
        let mut a = [0.0; 4];
        a[0] = x;
        let i = 0;
        let mut r = y;
        r *= a[i];
        a[i] = y * r;
        r *= a[0];
        a[0] = 0.0;
        a[i] + r
    }
}

/// Time steps of a nonlinear heat equation on a ring, from one buffer into the other and back.
mod double_buffer {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(start: &[f64; 4], k: f64) -> f64 {
        let n = start.len();
        let mut u = start.to_vec();
        let mut next = vec![0.0; n];
        for _ in 0..4 {
            for i in 0..n {
                let left = if i == 0 { u[n - 1] } else { u[i - 1] };
                let right = u[(i + 1) % n];
                next[i] = u[i] + k * (left - 2.0 * u[i] + right) * u[i];
            }
            u.copy_from_slice(&next);
        }
        let mut energy = 0.0;
        for v in &u {
            energy += v * v;
        }
        energy
    }
}

/// Elements of a caller's array are used and then zeroed.
mod use_then_clear {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn consume(a: &mut [[f64; 3]; 2]) -> f64 {
        let mut sum = 0.0;
        for i in 0..2 {
            for j in 0..3 {
                sum += (1.0 + sum) * a[i][j] * a[i][j];
                a[i][j] = 0.0;
            }
        }
        for row in a.iter() {
            for v in row.iter() {
                sum += *v;
            }
        }
        sum
    }

    #[differentiable(order = 2)]
    pub fn f(a: [[f64; 3]; 2]) -> f64 {
        let mut scratch = a;
        consume(&mut scratch)
    }
}
