//! Loops: carried values, reversed loops, exits, parallel assignment.

use super::*;

fn rosenbrock() -> Func {
    make("rosenbrock", F, |m| {
        let x = m.root_param("x", slice(), Mode::Ref, false);
        let zero = m.num("0.0");
        let (lo, one, n) = (m.num("0"), m.num("1"), m.len(x, "n"));
        let hi = m.int("-", n, one, "hi");
        let sum = m.repeat((lo, hi, false), &[("sum", zero)], |m, i, s| {
            let one = m.num("1");
            let j = m.int("+", i, one, "j");
            let a = m.load(Place::at(x, j), "a");
            let (b, c) = (m.load(Place::at(x, i), "b"), m.load(Place::at(x, i), "c"));
            let bc = m.op("*", b, c, "t");
            let t = m.op("-", a, bc, "t");
            let hundred = m.num("100.0");
            let e = m.op("*", hundred, t, "e");
            let e = m.op("*", e, t, "e");
            let s1 = m.op("+", s[0], e, "sum");
            let one = m.num("1.0");
            let d = m.load(Place::at(x, i), "d");
            let u = m.op("-", one, d, "u");
            let uu = m.op("*", u, u, "uu");
            (vec![m.op("+", s1, uu, "sum")], None)
        });
        leaf(sum[0])
    })
}

#[test]
fn reduction() {
    check(
        &rosenbrock(),
        r#"
pub fn rosenbrock(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() - 1 {
        let t = x[i + 1] - x[i] * x[i];
        let u = 1.0 - x[i];
        sum = sum + 100.0 * t * t + u * u;
    }
    sum
}
"#,
    );
}

#[test]
fn reverse_of_a_reduction() {
    let func = make("rosenbrock_bwd", Ty::unit(), |m| {
        let x = m.root_param("x", slice(), Mode::Ref, false);
        let b1 = m.b.func.new_value("b1", F, true);
        m.param("b1", Mode::Value, leaf(b1), F);
        let x_b1 = m.root_param("x_b1", slice(), Mode::Accumulator, true);
        let (lo, one, n) = (m.num("0"), m.num("1"), m.len(x, "n"));
        let hi = m.int("-", n, one, "hi");
        m.repeat((lo, hi, true), &[], |m, i, _| {
            let one = m.num("1");
            let j = m.int("+", i, one, "j");
            let a = m.load(Place::at(x, j), "a");
            let (b, c) = (m.load(Place::at(x, i), "b"), m.load(Place::at(x, i), "c"));
            let bc = m.op("*", b, c, "t");
            let t = m.op("-", a, bc, "t");
            let k = m.num("200.0");
            let kt = m.op("*", k, t, "kt");
            let t_b1 = m.lin(Lin::Scale(kt, b1), "t_b1");
            m.b.push(Op::Add(Place::at(x_b1, j), t_b1));
            let two = m.num("2.0");
            let d = m.load(Place::at(x, i), "d");
            let td = m.op("*", two, d, "td");
            let e = m.lin(Lin::Scale(td, t_b1), "e");
            let e = m.lin(Lin::Neg(e), "e");
            m.b.push(Op::Add(Place::at(x_b1, i), e));
            (vec![], None)
        });
        Tree::unit()
    });
    check(
        &func,
        r#"
pub fn rosenbrock_bwd(x: &[f64], b1: f64, x_b1: &mut [f64]) {
    let n = x.len();
    let mut owed_x_b1 = 0.0;
    for i in (0..n - 1).rev() {
        let t_b1 = 200.0 * (x[i + 1] - x[i] * x[i]) * b1;
        x_b1[i + 1] += owed_x_b1 + t_b1;
        owed_x_b1 = -(2.0 * x[i] * t_b1);
    }
    if 0 < n - 1 {
        x_b1[0] += owed_x_b1;
    }
}
"#,
    );
}

/// `(a, b) = (b, a + b)`: the sum reads `a` before it is overwritten.
#[test]
fn swap_of_carried_values() {
    let func = make("fibonacci", F, |m| {
        let n = m.value_param("n", Ty::usize());
        let (zero, one, lo) = (m.num("0.0"), m.num("1.0"), m.num("0"));
        let r = m.repeat((lo, n, false), &[("a", zero), ("b", one)], |m, _, p| {
            (vec![p[1], m.op("+", p[0], p[1], "c")], None)
        });
        leaf(r[0])
    });
    check(
        &func,
        r#"
pub fn fibonacci(n: usize) -> f64 {
    let mut a = 0.0;
    let mut b = 1.0;
    for _ in 0..n {
        let b_next = a + b;
        a = b;
        b = b_next;
    }
    a
}
"#,
    );
}

/// `while k < 40 { .. if s > lim { break } .. }`
#[test]
fn while_with_exit() {
    let func = make("w", F, |m| {
        let x = m.value_param("x", F);
        let lim = m.value_param("lim", F);
        let k0 = m.num("0");
        let s = m.b.func.new_value("s", F, false);
        let k = m.b.func.new_value("k", Ty::usize(), false);
        let (stmts, c) = m.nested(|m| {
            let forty = m.num("40");
            m.int("<", k, forty, "c")
        });
        let cond = Region { stmts, yields: vec![c], diverges: false };
        let carried = vec![Carried { param: s, init: x }, Carried { param: k, init: k0 }];
        let results = vec![m.b.func.new_value("s", F, false), m.b.func.new_value("k", Ty::usize(), false)];
        let out = m.loop_with(LoopKind::While(cond), carried, results, |m, p| {
            let ss = m.op("*", p[0], p[0], "ss");
            let c = m.num("0.9");
            let s1 = m.op("*", ss, c, "s");
            let done = m.int(">", s1, lim, "broke");
            let k = p[1];
            let r = m.branch(
                done,
                &["s", "k"],
                |_| vec![s1, k],
                |m| {
                    let three = m.num("0.3");
                    let sin = m.method("sin", &[x], "sin");
                    let e = m.op("*", three, sin, "e");
                    let s2 = m.op("+", s1, e, "s");
                    let one = m.num("1");
                    vec![s2, m.int("+", k, one, "k")]
                },
            );
            (r, Some(done))
        });
        leaf(out[0])
    });
    check(
        &func,
        r#"
pub fn w(x: f64, lim: f64) -> f64 {
    let mut s = x;
    let mut k: usize = 0;
    while k < 40 {
        s = s * s * 0.9;
        if s > lim {
            break;
        }
        s += 0.3 * x.sin();
        k += 1;
    }
    s
}
"#,
    );
}

#[test]
fn nested_loops_share_the_accumulator() {
    let func = make("matvec", F, |m| {
        let ty = Ty::Slice(Box::new(Ty::Array(Box::new(F), Frag::text("3"))));
        let a = m.root_param("a", ty, Mode::Ref, false);
        let (zero, lo, n) = (m.num("0.0"), m.num("0"), m.len(a, "n"));
        let r = m.repeat((lo, n, false), &[("s", zero)], |m, i, s| {
            let (lo, three) = (m.num("0"), m.num("3"));
            let s = m.repeat((lo, three, false), &[("s", s[0])], |m, j, s| {
                let x = m.load(Place::at(a, i).index(j), "x");
                (vec![m.op("+", s[0], x, "s")], None)
            });
            (s, None)
        });
        leaf(r[0])
    });
    check(
        &func,
        r#"
pub fn matvec(a: &[[f64; 3]]) -> f64 {
    let mut s = 0.0;
    for i in 0..a.len() {
        for i_2 in 0..3 {
            s += a[i][i_2];
        }
    }
    s
}
"#,
    );
}

/// The state goes to memory between its definition and the end of the iteration.
#[test]
fn state_is_assigned_where_it_is_made() {
    let func = make("g_fwd", Ty::Tuple(vec![F, Ty::vec(F)]), |m| {
        let x = m.root_param("x", slice(), Mode::Ref, false);
        let (half, lo, n) = (m.num("0.5"), m.num("0"), m.len(x, "n"));
        let r_s = m.new_root("r_s", Ty::vec(F), false, Init::Empty(Some(n)));
        let r = m.repeat((lo, n, false), &[("s", half)], |m, i, s| {
            let xi = m.load(Place::at(x, i), "xi");
            let t = m.op("*", s[0], xi, "t");
            let y = m.method("sin", &[t], "y");
            let z = m.op("+", y, s[0], "z");
            m.b.push(Op::Push(r_s.into(), Init::Value(z)));
            (vec![z], None)
        });
        Tree::Tuple(vec![leaf(r[0]), Tree::Leaf(Leaf::Root(r_s))])
    });
    check(
        &func,
        r#"
pub fn g_fwd(x: &[f64]) -> (f64, Vec<f64>) {
    let n = x.len();
    let mut r_s: Vec<f64> = Vec::with_capacity(n);
    let mut s = 0.5;
    for i in 0..n {
        s += (s * x[i]).sin();
        r_s.push(s);
    }
    (s, r_s)
}
"#,
    );
}
