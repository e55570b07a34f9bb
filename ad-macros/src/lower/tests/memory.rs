//! Arrays, vectors, references, iterator chains.

use super::program;

program! { in_place: f(&[1.1, 0.7, 1.3, 0.9]), f(&[2.0]);
    fn f(xs: &[f64]) -> f64 {
        let mut x = xs.to_vec();
        for i in 1..x.len() {
            x[i] = x[i - 1] * x[i];
        }
        x.iter().sum()
    }
}

program! { two_dimensional: f(1.5), f(-0.5);
    fn clear(a: &mut [[f64; 3]; 2], w: f64) -> f64 {
        let mut sum = 0.0;
        for i in 0..2 {
            for j in 0..3 {
                sum += a[i][j] * a[i][j] * (1.0 + sum) * w;
                a[i][j] = 0.0;
            }
        }
        for row in a.iter_mut() {
            for v in row.iter_mut() {
                sum += *v;
                *v += sum;
            }
        }
        sum
    }
    fn f(x: f64) -> f64 {
        let mut a = [[x, 2.0, 3.0], [0.5, x * x, -1.0]];
        let s = clear(&mut a, x);
        s + a[1][2]
    }
}

program! { references: f(0.6, 0.4);
    fn f(x: f64, y: f64) -> f64 {
        let mut arr = [0.0; 5];
        for i in 0..5 {
            let r = &mut arr[i];
            *r = x * (i as f64);
            *r += y;
            *r *= *r;
        }
        let mut v = x;
        let r = &mut v;
        *r += 2.0;
        let whole = &arr;
        let part = &whole[1..4];
        v * part[0] + part[2] * part.len() as f64 + arr[4]
    }
}

program! { local_buffer: f(0.9, &[0.3, 0.5, 0.7]);
    fn f(x: f64, w: &[f64]) -> f64 {
        let mut out = 0.0;
        for i in 0..w.len() {
            let mut acc = [0.0; 3];
            for k in 0..3 {
                acc[k] += x * w[i];
                acc[k] *= (k as f64) + x;
            }
            let packed = [1.0, acc[1], x];
            out += packed[0] * packed[1] + packed[2] * acc[2];
        }
        out
    }
}

program! { helper_with_two_mut: f([0.9, 0.2, 1.3, 0.5]), f([1.0, 2.0, 3.0, 4.0]);
    fn order(a: &mut f64, b: &mut f64) {
        if *a > *b {
            let t = *a;
            *a = *b;
            *b = t;
        }
    }
    fn f(x: [f64; 4]) -> f64 {
        let [mut a, mut b, mut c, mut d] = x;
        order(&mut a, &mut b);
        order(&mut c, &mut d);
        order(&mut a, &mut c);
        order(&mut b, &mut d);
        order(&mut b, &mut c);
        a + b * b + c * c * c + d.exp()
    }
}

program! { local_constants: f(&[0.5, 0.8, 0.3, 1.1]);
    fn f(xs: &[f64]) -> f64 {
        const IDX: [usize; 6] = [0, 2, 2, 1, 3, 0];
        const BIN: [usize; 6] = [1, 1, 0, 2, 1, 2];
        const W: [(f64, f64); 2] = [(0.5, 1.0), (2.0, 3.0)];
        let mut hist = [0.0; 3];
        for k in 0..IDX.len() {
            hist[BIN[k]] += xs[IDX[k]] * xs[IDX[k]];
        }
        let mut prod = 1.0;
        for h in hist {
            prod *= 1.0 + h;
        }
        for (a, b) in W.iter() {
            prod += a * *b * xs[0];
        }
        for &w in [1.0, 2.0].iter() {
            prod -= w;
        }
        prod
    }
}

program! { double_buffer: f(&[0.1, 0.6, 0.9, 0.4], 0.2);
    fn f(u0: &[f64], k: f64) -> f64 {
        let n = u0.len();
        let mut u = u0.to_vec();
        let mut next = vec![0.0; n];
        for _ in 0..4 {
            for i in 0..n {
                let l = if i == 0 { u[n - 1] } else { u[i - 1] };
                let r = u[(i + 1) % n];
                next[i] = u[i] + k * (l - 2.0 * u[i] + r) * u[i];
            }
            std::mem::swap(&mut u, &mut next);
        }
        let old = u;
        u = vec![1.0; n];
        let mut e = 0.0;
        for (v, w) in old.iter().zip(&u) {
            e += v * v * w;
        }
        e
    }
}

program! { early_return_with_arrays: f(1.0), f(-1.0), g(1.0), g(7.0);
    fn f(x: f64) -> [f64; 2] {
        let a = [x, x * x];
        if x > 0.0 {
            return [a[1], 3.0];
        }
        a
    }
    fn g(x: f64) -> (Vec<f64>, f64) {
        let mut v = Vec::with_capacity(3);
        for k in 0..3 {
            v.push(x * k as f64);
            if x > 5.0 {
                return (v, 1.0);
            }
        }
        (v, 2.0)
    }
}

program! { arrays_are_copied: f(1.5);
    fn f(x: f64) -> f64 {
        let a = [x, 2.0];
        let mut b = a;
        b[0] = 5.0;
        let c = b;
        b[1] += 1.0;
        let mut rows = [a, c];
        rows[0][1] = 9.0;
        let v = vec![b, a];
        let w = v.clone();
        let mut q = w;
        q[1][0] = 0.0;
        a[0] + a[1] * b[0] + b[1] + c[1] + rows[0][1] * rows[1][0] + v[1][0] + q[1][0]
    }
}

program! { branch_on_memory: f(1.5, 1), f(1.5, 2), f(-1.5, 3);
    fn f(x: f64, k: usize) -> f64 {
        let v = if x > 0.0 { vec![x, 1.0] } else { vec![x; 3] };
        let a = match k {
            1 => [x, 0.0],
            2 => {
                let mut t = [0.0; 2];
                t[0] = x;
                t
            }
            _ => [1.0, 2.0],
        };
        let r = if k == 1 { &v[0..1] } else { &v[1..2] };
        let row = if k > 1 { &v[..] } else { &a[..] };
        v.len() as f64 + a[0] * a[1] + r[0] + row[0] + v[0]
    }
}

program! { chains: f(&[0.9, 1.2, 0.7, -0.4], &[1.0, 2.0, 3.0, 4.0]), f(&[0.5], &[2.0]);
    fn f(xs: &[f64], w: &[f64]) -> f64 {
        let dot: f64 = xs.iter().zip(w.iter()).map(|(a, b)| a * b).sum();
        let pos = xs.iter().filter(|x| **x > 0.0).map(|x| x * x).sum::<f64>();
        let prod: f64 = xs.iter().map(|v| v + 1.0).product();
        let most = xs.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
        let (s, c) = xs.iter().fold((0.0, 1.0), |(s, c), &x| (s + x * c, c * 0.5));
        let v: Vec<f64> = xs.iter().rev().map(|x| x.sin()).collect();
        let diffs: f64 = xs.windows(2).map(|p| (p[1] - p[0]).powi(2)).sum();
        let chunked: f64 = w.chunks(3).map(|c| c.iter().sum::<f64>() * c.len() as f64).sum();
        let big = xs.iter().position(|&x| x > 1.0).unwrap_or(7);
        let any = xs.iter().any(|x| *x < 0.0);
        let firsts: f64 = xs.iter().take_while(|x| **x > 0.0).map(|x| x * 2.0).sum();
        let mut t = 0.0;
        xs.iter().enumerate().for_each(|(i, x)| t += i as f64 * x);
        for (i, (a, b)) in v.iter().zip(w).enumerate().skip(1) {
            t += a * b * (i as f64);
        }
        let chain: f64 = xs.iter().chain(w.iter()).skip(1).step_by(2).map(|x| x * 1.5).sum();
        let flat: f64 = (0..3).flat_map(|i| (0..=i).map(move |j| (i * j) as f64)).sum();
        let n = xs.iter().filter(|&&x| x > 0.8).count();
        dot + pos + prod * most + s * c + v[0] + diffs + chunked + big as f64 + t + chain + flat + n as f64 + if any { firsts } else { 0.0 }
    }
}

program! { scan_collect: f(&[0.9, 1.2, 0.7]);
    fn f(xs: &[f64]) -> f64 {
        let cum: Vec<f64> = xs
            .iter()
            .scan(1.0, |st, &x| {
                *st = *st * x;
                Some(*st)
            })
            .collect();
        let mut rows: Vec<Vec<f64>> = Vec::new();
        for i in 0..cum.len() {
            rows.push((0..=i).map(|j| cum[j] * xs[i]).collect());
        }
        rows.iter().flatten().map(|v| v.tanh()).sum()
    }
}

program! { slice_patterns: f(&[0.3, 0.9, 1.2, 0.5, 0.8]), f(&[0.0f64; 0]), f(&[2.0]);
    fn f(xs: &[f64]) -> f64 {
        match xs {
            [] => 0.0,
            [x] => *x,
            [first, mid @ .., last] => first * last + f(mid) * first,
        }
    }
}

program! { linear_algebra: f(&[0.2, 1.4, 0.3, 1.9, 0.1, 0.6, 0.5, 0.8, 1.7], &[1.0, -0.5, 0.4]);
    fn f(entries: &[f64], rhs: &[f64]) -> f64 {
        let n = rhs.len();
        let mut a: Vec<Vec<f64>> = (0..n).map(|i| entries[i * n..(i + 1) * n].to_vec()).collect();
        let mut x = rhs.to_vec();
        let mut det = 1.0;
        for c in 0..n {
            let mut piv = c;
            for r in (c + 1)..n {
                if a[r][c].abs() > a[piv][c].abs() {
                    piv = r;
                }
            }
            if piv != c {
                a.swap(piv, c);
                x.swap(piv, c);
                det = -det;
            }
            det *= a[c][c];
            for r in (c + 1)..n {
                let f = a[r][c] / a[c][c];
                for k in c..n {
                    let t = f * a[c][k];
                    a[r][k] -= t;
                }
                x[r] = x[r] - f * x[c];
            }
        }
        for r in (0..n).rev() {
            for k in (r + 1)..n {
                x[r] = x[r] - a[r][k] * x[k];
            }
            x[r] /= a[r][r];
        }
        x.iter().map(|v| v * v).sum::<f64>() + 0.1 * det
    }
}

program! { vectors_of_tuples: f(2.0);
    fn f(x: f64) -> f64 {
        let mut v: Vec<(f64, usize)> = Vec::new();
        for i in 0..4 {
            v.push((x * i as f64, i));
        }
        v[1].0 += 2.0;
        let (a, k) = v[2];
        let mut s = a * k as f64;
        for (p, q) in &v {
            s += p * *q as f64;
        }
        for &(p, _) in v.iter() {
            s -= p;
        }
        s
    }
}

program! { vector_methods: f(&[1.0, 2.0, 3.0, 4.0]);
    fn f(xs: &[f64]) -> f64 {
        let mut v = xs.to_vec();
        v.extend_from_slice(&xs[1..3]);
        v.extend(xs.iter().map(|x| x * 0.5));
        v.truncate(8);
        v.reverse();
        v.resize(9, 0.25);
        let last = v.pop().unwrap();
        let mut w = vec![0.0; 3];
        w.copy_from_slice(&v[1..4]);
        w.fill(last);
        w.clear();
        w.push(1.5);
        let (left, right) = v.split_at_mut(2);
        left[0] = right[1] * 2.0;
        right[0] += left[1];
        let sum: f64 = v.iter().sum();
        sum + w[0] * v.last().unwrap() + v.iter().copied().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap()
    }
}

program! { sliding_view: f(&[1.0, 2.0, 3.0, 4.0]), f(&[1.0]), f(&[0.0f64; 0]);
    fn f(xs: &[f64]) -> f64 {
        let mut rest = xs;
        let mut s = 0.0;
        while let [a, tail @ ..] = rest {
            s = s * 0.5 + a * tail.len() as f64 + a;
            rest = tail;
        }
        let mut k = &xs[..];
        while k.len() > 1 {
            s += k[0] * k[k.len() - 1];
            k = &k[1..k.len() - 1];
        }
        s
    }
}

program! { tuple_results: f(1.5), f(-1.5);
    fn rotate(p: (f64, f64), t: f64) -> (f64, f64) {
        let (s, c) = t.sin_cos();
        (p.0 * c - p.1 * s, p.0 * s + p.1 * c)
    }
    fn split(x: f64) -> (Vec<f64>, f64) {
        if x < 0.0 {
            return (vec![-x], x);
        }
        (vec![x, 2.0], 1.0)
    }
    fn f(x: f64) -> f64 {
        let mut p = (x, 1.0);
        for i in 0..3 {
            p = rotate(p, 0.1 * i as f64);
        }
        let (a, b) = rotate(p, x);
        let (v, w) = split(x);
        a * b + p.0 + v[0] * w + v.len() as f64
    }
}

program! { array_map_and_from_fn: f([1.0, 2.0, 3.0]);
    fn f(x: [f64; 3]) -> f64 {
        let y = x.map(|v| v * v);
        let z: [f64; 3] = std::array::from_fn(|i| x[i] + i as f64);
        let mut s = 0.0;
        for (a, b) in y.iter().zip(z) {
            s += a * b;
        }
        s
    }
}

program! { constant_calls: f(0.5, 3);
    fn weights(n: usize, _unused: f64) -> Vec<f64> {
        let z = 1.0;
        (0..n).map(|i| z / (i + 1) as f64).collect()
    }
    fn pair(n: usize, _unused: f64) -> (usize, f64) {
        (n + 1, 0.5)
    }
    fn f(x: f64, n: usize) -> f64 {
        let w = weights(n, 0.0);
        let (m, h) = pair(n, 1.0);
        let mut s = h;
        for i in 0..w.len() {
            s += w[i] * x.powi(i as i32) * m as f64;
        }
        s
    }
}
