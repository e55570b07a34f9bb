//! Control flow in every mix.

use super::program;

program! { early_return: f(1.7), f(-2.0), f(0.0);
    fn f(x: f64) -> f64 {
        if x > 0.0 {
            return x * x * x;
        }
        x + x
    }
}

program! { both_arms_may_fall: f(1.0, 2.0), f(-1.0, 2.0), f(3.0, -1.0), f(-3.0, -1.0), f(0.5, 0.1);
    fn f(x: f64, y: f64) -> f64 {
        let mut w = y;
        if x > 0.0 {
            w = w * x;
            if y > 1.0 {
                return w + 100.0;
            }
            w += 1.0;
        } else {
            w -= 1.0;
            if y < 0.0 {
                return -w;
            }
        }
        w = w * w + x;
        if w > 4.0 {
            w -= 4.0;
        }
        w
    }
}

program! { return_in_nested_loops: f(1.2, 1.3), f(0.1, 0.2), f(5.0, 2.0), f(-1.0, 1.1);
    fn f(x: f64, y: f64) -> f64 {
        let mut t = x;
        for i in 0..5 {
            for j in 0..5 {
                t = t * y + (i as f64);
                if t > 20.0 {
                    return t * x;
                }
                if j == i {
                    break;
                }
            }
        }
        -t
    }
}

program! { labelled: f(1.9, 4), f(1.9, 2), f(0.3, 6), f(3.0, 5);
    fn f(x: f64, count: usize) -> f64 {
        let mut outer = x;
        'rows: for r in 0..count {
            outer = outer * x;
            let mut inner = outer;
            let mut i = 0;
            while i < count {
                inner = inner + x * x;
                i += 1;
                if inner > 400.0 {
                    break 'rows;
                }
                if inner < 2.0 {
                    continue;
                }
                if r == 1 && i == 2 {
                    outer += 0.5;
                    continue 'rows;
                }
                inner *= 0.9;
            }
            outer = inner;
        }
        outer
    }
}

program! { three_levels: f(0.3), f(1.1), f(2.0), f(-1.0);
    fn f(x: f64) -> f64 {
        let mut s = x;
        'a: for i in 0..4 {
            'b: loop {
                s += 1.0;
                for k in 0..3 {
                    s *= 1.1;
                    if s > 30.0 {
                        break 'a;
                    }
                    if s > 6.0 && k == 1 {
                        break 'b;
                    }
                    if k == 2 {
                        continue 'b;
                    }
                    if s < -0.5 {
                        return s * 7.0;
                    }
                }
            }
            s -= i as f64;
        }
        s
    }
}

program! { loop_value: f(1.05), f(0.2), f(-3.0);
    fn f(x: f64) -> f64 {
        let mut n = 0;
        let mut t = x;
        let found = loop {
            t = t * t - 0.3;
            n += 1;
            if t < 0.0 {
                break -t;
            }
            if n >= 6 {
                break t + x;
            }
        };
        found * x
    }
}

program! { loop_tuple_value: f(2.0), f(100.0);
    fn f(x: f64) -> f64 {
        let mut t = x;
        let mut k = 0;
        let (a, n) = loop {
            if t > 50.0 {
                break (t, k);
            }
            t = t * 1.5 + 1.0;
            k += 1;
        };
        a * (n as f64)
    }
}

program! { while_with_break: f(0.8, 0.3), f(0.1, 0.9);
    fn f(m: f64, e: f64) -> f64 {
        let mut u = m;
        let mut it = 0;
        while it < 200 {
            let un = m + e * u.sin();
            let change = (un - u).abs();
            u = un;
            it += 1;
            if change < 1e-15 {
                break;
            }
        }
        u - (u - e * u.sin() - m) / (1.0 - e * u.cos())
    }
}

program! { while_short_circuit: f(&[0.3, 1.4, 0.2, 0.9, 1.1]), f(&[1.0]), f(&[0.0f64; 0]);
    fn f(xs: &[f64]) -> f64 {
        let mut a = xs.to_vec();
        for i in 1..a.len() {
            let mut j = i;
            while j > 0 && a[j - 1] < a[j] {
                let t = a[j];
                a[j] = a[j - 1];
                a[j - 1] = t;
                j -= 1;
            }
        }
        let mut s = 0.0;
        for (i, v) in a.iter().enumerate() {
            s += *v * *v * ((i + 1) as f64);
        }
        s
    }
}

program! { while_condition_with_effect: f(3.0), f(0.2);
    fn f(x: f64) -> f64 {
        let mut n = 0;
        let mut s = x;
        while {
            n += 1;
            s *= 1.5;
            n < 6
        } {
            s -= 0.1;
            if s > 12.0 {
                return -s;
            }
        }
        s + (n as f64)
    }
}

program! { continue_is_no_flag: f(0.4, 1.6);
    fn f(u: f64, v: f64) -> f64 {
        let mut res = 11.0 * u * v;
        for i in 0..3 {
            if i == 1 {
                continue;
            }
            res += u * u * (i as f64);
            continue;
        }
        res
    }
}

program! { shadowing: f(0.7), f(-0.7);
    fn f(x: f64) -> f64 {
        let y = x * x;
        let x = y + 1.0;
        let y = {
            let x = x.sin();
            let y = x * y;
            y * y + x
        };
        let mut s = 0.0;
        for i in 0..3 {
            let x = x * (i as f64);
            let i = x + y;
            s += i * x;
        }
        let x = |x: f64| x * s;
        x(y)
    }
}

program! { swaps: f(1.0, 2.0), f(5.0, -2.0);
    fn f(x: f64, y: f64) -> f64 {
        let (mut a, mut b) = (x, y);
        for k in 0..5 {
            if a < b {
                std::mem::swap(&mut a, &mut b);
            }
            (a, b) = (b * 0.5, a + k as f64);
        }
        let old = std::mem::replace(&mut a, 3.0 * b);
        a * old - b
    }
}

program! { labelled_block: f(1.0), f(-1.0), f(4.0);
    fn f(x: f64) -> f64 {
        let mut w = x;
        let v = 'find: {
            if x < 0.0 {
                w = 2.0;
                break 'find x * x;
            }
            for k in 0..4 {
                w += 1.0;
                if w > 6.0 {
                    break 'find w * (k as f64);
                }
            }
            w + 10.0
        };
        v * w
    }
}

program! { nested_tuples: f(0.9, 0.4), f(-0.9, 0.4);
    fn f(x: f64, y: f64) -> f64 {
        let mut t = (x + x, x - y);
        let mut z = (t, x);
        if x > 0.0 {
            let w = (x, y * x);
            t.0 = w.1;
            t.1 = w.0;
            z.0.0 = z.0.0 - t.0;
            z.0.1 = z.0.1 * t.0;
        } else {
            z = ((t.0 - x, t.1 + x), x);
        }
        let ((a, b), c) = z;
        t.0 * t.1 - a * b + c
    }
}

program! { dead_stores: f(1.3), f(-200.0), f(-2.0);
    fn f(x: f64) -> f64 {
        let mut y = x;
        if x > 0.0 {
            y = y * x;
            y = y * y;
        } else if x < -100.0 {
            y = x;
            y = 0.0;
        } else {
            y = x + y;
        }
        y
    }
}

program! { deferred: f(1.3), f(-2.0);
    fn f(x: f64) -> f64 {
        let y;
        let (a, b);
        if x > 0.0 {
            y = x * 2.0;
            (a, b) = (y, 1.0);
        } else {
            y = 1.0;
            a = y - x;
            b = a;
        }
        y + a * b
    }
}

program! { ranges: f(&[0.3, 0.8, 1.2, 0.5, 0.9]), f(&[0.3, 0.8]);
    fn f(xs: &[f64]) -> f64 {
        let n = xs.len();
        let mut s = 1.0;
        for i in (0..n).rev() {
            s = s * 0.5 + xs[i];
        }
        for i in (1..=n - 1).step_by(2) {
            s = s * xs[i] + xs[i - 1];
        }
        for (i, &x) in xs.iter().enumerate().skip(1).take(3) {
            s += x * (i as f64) * s;
        }
        for i in (0..n).rev().step_by(2) {
            s = s * 0.9 + xs[i] * (i as f64);
        }
        for i in (0..n).step_by(3).rev() {
            s = s * 0.8 - xs[i] * (i as f64);
        }
        s
    }
}

program! { integer_match: f(0.7, 6), f(0.7, 5), f(0.7, 3), f(0.7, 4), f(0.7, -1), f(0.7, 2);
    fn f(x: f64, mode: i32) -> f64 {
        let mut r = x;
        match mode.rem_euclid(4) {
            0 => r *= x,
            1 => {
                r += x.sin();
                r *= 2.0;
            }
            2 | 3 if mode > 5 => r = r.exp(),
            _ => r = 1.0 / r,
        }
        r * r
    }
}

program! { match_value_and_ranges: f(0.5, 0), f(0.5, 3), f(0.5, 7), f(0.5, 50), f(0.5, -4);
    fn f(x: f64, k: i64) -> f64 {
        let a = match k {
            0 => x,
            1..=5 => x * (k as f64),
            n @ (6 | 7) => x - n as f64,
            n if n > 10 => return x * 1000.0,
            _ => {
                let q = x * x;
                q + 1.0
            }
        };
        let b = match (k > 2, k % 2 == 0) {
            (true, true) => 1.0,
            (true, false) => 2.0,
            (false, e) => if e { 3.0 } else { a },
        };
        a * b
    }
}

program! { closures: f(0.9, 0.4), f(0.4, 0.9);
    fn f(a: f64, b: f64) -> f64 {
        let g = |x: f64| x * b + a;
        let h = {
            let a2 = a * a;
            move |y: f64| a2 + y * b
        };
        let k = |z: f64| {
            if z < 0.0 {
                return g(z);
            }
            h(z)
        };
        let mut count = 0.0;
        let mut add = |v: f64| count += v * a;
        add(1.0);
        add(b);
        k(a - b) * k(b) + count
    }
}

program! { let_else_and_options: f(&[1.0, -2.0, 3.0]), f(&[0.0f64; 0]), f(&[-1.0, -2.0]);
    fn f(xs: &[f64]) -> f64 {
        let Some(&first) = xs.first() else { return -1.0 };
        let mut best: Option<f64> = None;
        for &x in xs {
            if x > 0.0 {
                best = match best {
                    Some(b) if b > x => Some(b),
                    _ => Some(x),
                };
            }
        }
        if let Some(b) = best { b * first } else { first + xs.last().copied().unwrap_or(0.0) }
    }
}

program! { diverging_arm: f(0.5, 1), f(0.5, 2);
    fn f(x: f64, k: usize) -> f64 {
        assert!(x > 0.0, "x = {x} in {k:3}");
        let y = match k {
            1 => x.sin(),
            2 => x.cos(),
            _ => panic!("no {k} for {x:?}"),
        };
        if y.is_nan() {
            unreachable!();
        }
        y + x
    }
}

program! { recursion: f(4.2), g(1.5, 4);
    fn f(x: f64) -> f64 {
        let mut y = 1.0;
        if x < 1.5 {
            y = x;
        } else {
            y = x;
            y = y * f(y - 1.0);
        }
        y
    }
    fn g(x: f64, n: usize) -> f64 {
        if n == 0 { x.sin() } else { x * g(0.5 * x, n - 1) + 1.0 }
    }
}

program! { loop_exits_with_state: f(0.9), f(3.0), f(-1.0);
    fn f(x: f64) -> f64 {
        let mut a = x;
        let mut b = 1.0;
        loop {
            a += 0.7;
            if a > 5.0 {
                b = a * 2.0;
                break;
            }
            b *= 1.2;
            if b > 3.0 {
                a -= b;
                break;
            }
        }
        loop {
            if a > 100.0 {
                return a + b;
            }
            a = a * a + 2.0;
        }
    }
}

program! { while_let: f(2.0), f(-3.0);
    fn f(x: f64) -> f64 {
        let mut stack = vec![x, x * 2.0, 1.0];
        let mut s = 0.0;
        let mut n = 0;
        while let Some(t) = stack.pop() {
            s += t * t;
            n += 1;
            if t > 3.0 && n < 8 {
                stack.push(t * 0.5);
                stack.push(t - 3.0);
            }
        }
        s
    }
}

program! { infinite_range_and_nested_fn: f(1.2), f(0.3);
    fn f(x: f64) -> f64 {
        const LIMIT: f64 = 40.0;
        fn square(v: f64) -> f64 { v * v }
        use std::f64::consts::PI as P;
        let mut s = x;
        for k in 0.. {
            s += square(x) + P * (k as f64);
            if s > LIMIT {
                break;
            }
        }
        s
    }
}

program! { returns_in_while_in_for: f(&[1.0, 2.0, 3.0], 2.5), f(&[1.0, 9.0], 100.0), f(&[-1.0], 0.0);
    fn f(xs: &[f64], lim: f64) -> f64 {
        let mut total = 0.0;
        for &x in xs {
            let mut t = x;
            while t < lim {
                if total > 50.0 {
                    return total - t;
                }
                t = t * 1.5 + 1.0;
                if t > 20.0 {
                    break;
                }
                total += t;
            }
            if x < 0.0 {
                return -1.0;
            }
            total += 0.125 * t;
        }
        total
    }
}

program! { sums_of_results: f(1.8, 0.6), f(-1.0, 0.6);
    fn f(a: f64, b: f64) -> f64 {
        let checked = |x: f64| -> Result<f64, f64> { if x <= 0.0 { Err(x) } else { Ok(x.ln()) } };
        let ratio = |a: f64, b: f64| -> Result<f64, f64> {
            let la = checked(a)?;
            let lb = checked(b)?;
            Ok(la * la - lb)
        };
        let first = ratio(a, b).unwrap_or(-1.0);
        let second = match ratio(a, -b) {
            Ok(v) => v,
            Err(e) => a * e,
        };
        first * second
    }
}
