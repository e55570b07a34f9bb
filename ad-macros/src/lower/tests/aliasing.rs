//! Programs in which a name for a place, or a copy that is made late, would give another result than Rust does.

use super::program;

program! { memory_changes_places: f(1.5);
    fn f(x: f64) -> f64 {
        let mut a = [x, 2.0];
        let mut b = [3.0, x * x];
        (a, b) = (b, a);
        let mut u = vec![x];
        let mut v = vec![1.0, 2.0];
        (u, v) = (v, u);
        let mut t = (a, b);
        t = (t.1, t.0);
        a[0] * 10.0 + b[0] + u.len() as f64 * 100.0 + v[0] + t.0[0] * 1000.0 + t.1[1]
    }
}

program! { copies_before_later_effects: f(1.5);
    fn step(s: &mut [f64; 2], x: f64) -> [f64; 2] {
        s[0] += x;
        s[1] *= 2.0;
        [s[0] * 0.5, 1.0]
    }
    fn f(x: f64) -> f64 {
        let mut s = [x, 1.0];
        let pair = [s, step(&mut s, x)];
        let (before, after) = (s, step(&mut s, x));
        let rows = vec![s, { s[0] = 7.0; s }];
        pair[0][0] + pair[1][0] * 10.0 + before[1] * 100.0 + after[0] * 1000.0 + rows[0][0] * 3.0 + rows[1][0]
    }
}

program! { move_closure_keeps_its_copy: f(1.5);
    fn f(x: f64) -> f64 {
        let mut a = [x, 2.0];
        let mut k = x;
        let g = move |i: usize| a[i] + k;
        a[0] = 50.0;
        k = 9.0;
        g(0) + a[0] * k
    }
}

program! { loop_over_a_copy: f(1.5);
    fn f(x: f64) -> f64 {
        let mut a = [x, 2.0, 3.0];
        let mut s = 0.0;
        for v in a {
            a[2] = v * 10.0;
            s += v;
        }
        s + a[2]
    }
}

program! { constant_call_that_modifies: f(1.5);
    fn next(seed: &mut u64, scale: f64) -> f64 {
        *seed = (*seed * 1103 + 12345) % 65536;
        scale * (*seed as f64) / 65536.0
    }
    fn f(x: f64) -> f64 {
        let mut seed = 7u64;
        next(&mut seed, 1.0);
        let _ = next(&mut seed, 1.0);
        let mut s = 0.0;
        for _ in 0..3 {
            s += x * next(&mut seed, 2.0);
        }
        s
    }
}

program! { own_max_is_not_the_std_one: f(1.5, 2);
    fn max(a: f64, b: f64) -> f64 {
        if a > b { a } else { b + 0.25 }
    }
    fn f(x: f64, n: usize) -> f64 {
        max(x, 2.0) * max(n as f64, 1.0)
    }
}

program! { index_is_frozen: f(&[1.0, 2.0, 3.0]);
    fn f(xs: &[f64]) -> f64 {
        let mut i = 0;
        let r = &xs[i];
        i += 2;
        let mut v = xs.to_vec();
        let w = &mut v[i];
        i = 1;
        *w += *r * 10.0;
        v[2] + v[i]
    }
}

program! { simultaneous_values: f(1.5, 0.5);
    fn f(x: f64, y: f64) -> f64 {
        let (mut a, mut b, mut c) = (x, y, 1.0);
        for _ in 0..3 {
            (a, b, c) = (b, c, a + b);
        }
        let z = { a += 1.0; a } + { a *= 2.0; a };
        z + b * c
    }
}
