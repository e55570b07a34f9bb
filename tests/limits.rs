//! The right column of LIMITS.md, run; and the links between its rows, these tests and the error messages.
//!
//! Each row of the table names a case. `tests/ui/fail/<case>.rs` shows that the left column is refused, and the
//! test `<case>` here that the right column works: every one compares a derivative with its closed form.

use ad_runtime::{Differentiable, differentiable, stop_gradient};

#[path = "limits/links.rs"]
mod links;

fn close(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-12 * (1.0 + b.abs()), "{a} is not {b}");
}

#[derive(Clone, Differentiable)]
struct Spring {
    k: f64,
}

#[differentiable]
impl Spring {
    fn energy(&self, x: f64) -> f64 {
        0.5 * self.k * x * x
    }
}

#[test]
fn method_alone() {
    let (spring, x) = Spring { k: 2.0 }.energy_grad(3.0);
    assert_eq!((spring.k, x), (4.5, 6.0));
}

#[test]
fn trait_item() {
    #[differentiable]
    fn energy(k: f64, x: f64) -> f64 {
        0.5 * k * x * x
    }
    assert_eq!(energy_grad(2.0, 3.0), (4.5, 6.0));
}

#[test]
fn no_tangent() {
    struct Config {
        k: f64,
    }
    #[differentiable]
    fn force(#[constant] config: &Config, x: f64) -> f64 {
        config.k * x * x
    }
    close(force_grad(&Config { k: 2.0 }, 3.0), 12.0);
}

#[test]
fn parameter_type() {
    #[differentiable]
    fn scaled(x: f64, #[constant] g: &dyn Fn(f64) -> f64, #[constant] h: fn(f64) -> f64) -> f64 {
        x * x * g(2.0) * h(4.0)
    }
    close(scaled_grad(1.5, &|y| y + 1.0, f64::sqrt), 18.0);
}

#[test]
fn result_type() {
    #[differentiable]
    fn first_root(x: &[f64]) -> (f64, bool) {
        let first = x[0];
        if first > 0.0 { (first.sqrt(), true) } else { (0.0, false) }
    }
    let ((y, found), g) = first_root_vjp(&[4.0], (1.0, ()));
    assert!(found);
    close(y, 2.0);
    close(g[0], 0.25);
}

#[test]
fn function_kind() {
    #[differentiable]
    const fn square(x: f64) -> f64 {
        x * x
    }
    extern "C" fn exported(x: f64) -> f64 {
        square_grad(x)
    }
    close(exported(3.0), 6.0);
}

#[test]
fn cast_to_int() {
    #[differentiable]
    fn lookup(x: f64) -> f64 {
        let table = [1.0, 2.0, 4.0];
        let k = stop_gradient(x) as usize;
        table[k] * x
    }
    close(lookup_grad(2.5), 4.0);
    // What has a zero derivative already may be cast.
    #[differentiable]
    fn rounded(x: f64) -> f64 {
        let n = x.floor() as i64;
        x * n as f64
    }
    close(rounded_grad(2.5), 2.0);
}

#[test]
fn unknown_method() {
    #[differentiable]
    fn smooth(x: f64, width: f64) -> f64 {
        x / (x * x + width * width).sqrt()
    }
    #[differentiable]
    fn twice(x: f64) -> f64 {
        2.0 * smooth(x, 1.0)
    }
    close(twice_grad(0.0), 2.0);
    // Values may be sorted, and indices by active keys.
    #[differentiable]
    fn median(x: &[f64]) -> f64 {
        let mut v = x.to_vec();
        v.sort_by(f64::total_cmp);
        v[1] * v[1]
    }
    assert_eq!(median_grad(&[2.0, 1.0, 5.0]), [4.0, 0.0, 0.0]);
    #[differentiable]
    fn smallest(x: &[f64]) -> f64 {
        let mut k: Vec<usize> = vec![0, 1, 2];
        k.sort_by(|&a, &b| x[a].total_cmp(&x[b]));
        x[k[0]] * 3.0
    }
    assert_eq!(smallest_grad(&[2.0, 1.0, 5.0]), [0.0, 3.0, 0.0]);
}

#[test]
fn unknown_macro() {
    #[differentiable]
    fn printed(x: f64) -> f64 {
        let y = x * x;
        assert!(y >= 0.0, "{x} squared is {y}");
        debug_assert_eq!(x.is_nan(), y.is_nan());
        y
    }
    close(printed_grad(3.0), 6.0);
}

#[test]
fn unsafe_code() {
    #[differentiable]
    fn first(x: &[f64]) -> f64 {
        let [a, .., b] = x else { return 0.0 };
        a * b
    }
    assert_eq!(first_grad(&[2.0, 1.0, 5.0]), [5.0, 0.0, 2.0]);
}

#[test]
fn interior_mutability() {
    #[differentiable]
    fn counted(x: f64) -> f64 {
        let mut calls = 0;
        let mut square = |v: f64| {
            calls += 1;
            v * v
        };
        let sum = square(x) + square(2.0 * x);
        sum * calls as f64
    }
    close(counted_grad(1.5), 30.0);
}

#[test]
fn boxed_literal() {
    #[derive(Clone, Differentiable)]
    enum Expr {
        Variable,
        Sin(Box<Expr>),
        Product(Box<Expr>, f64),
    }
    #[differentiable(boxed)]
    fn value(e: &Expr, x: f64) -> f64 {
        match e {
            Expr::Variable => x,
            Expr::Sin(a) => value(a, x).sin(),
            Expr::Product(a, k) => value(a, x) * k,
        }
    }
    let e = Expr::Product(Box::new(Expr::Sin(Box::new(Expr::Variable))), 3.0);
    close(value_grad(&e, 0.5).1, 3.0 * 0.5f64.cos());
}

#[test]
fn static_mut() {
    #[differentiable]
    fn adds(x: f64, total: &mut f64) -> f64 {
        *total += x * x;
        *total
    }
    let (mut total, mut total_bar) = (1.0, 0.0);
    close(adds_grad(3.0, &mut total, &mut total_bar), 6.0);
    close(total, 10.0);
}

#[test]
fn assign_target() {
    #[differentiable]
    fn first(x: f64) -> f64 {
        let mut v = [1.0; 2];
        let slot = &mut v[0];
        *slot = x * x;
        v[0] + v[1]
    }
    close(first_grad(3.0), 6.0);
}

#[test]
fn inner_item() {
    #[differentiable]
    fn local(x: f64) -> f64 {
        const K: f64 = 2.0;
        fn helper(y: f64) -> f64 {
            K * y * y
        }
        helper(x) + K
    }
    close(local_grad(3.0), 12.0);
}

#[test]
fn conditional_code() {
    #[differentiable]
    fn checked(x: f64) -> f64 {
        let y = if cfg!(any()) { 5.0 * x } else { 2.0 * x };
        y * x
    }
    close(checked_grad(3.0), 12.0);
}

#[test]
fn branch_shape() {
    #[differentiable]
    fn samples(x: f64, n: usize) -> Vec<f64> {
        vec![x * x; n]
    }
    #[differentiable]
    fn annotated(x: f64, n: u32) -> f64 {
        let v: Vec<f64> = if n > 0 { samples(x, 2) } else { samples(2.0 * x, 3) };
        x * v[0]
    }
    close(annotated_grad(3.0, 1), 27.0);
    close(annotated_grad(3.0, 0), 108.0);
}

#[test]
fn shape_in_loop() {
    #[differentiable]
    fn last(x: f64) -> f64 {
        let mut last: Option<(f64, usize)> = None;
        for k in 0..3 {
            last = Some((x * x, k));
        }
        match last {
            Some((y, _)) => y,
            None => 0.0,
        }
    }
    close(last_grad(3.0), 6.0);
}

#[test]
fn reference_choice() {
    #[differentiable]
    fn by_index(x: f64, n: usize) -> f64 {
        let mut v = [[x; 2], [1.0; 2]];
        let target = &mut v[n];
        target[0] = x * x;
        v[0][0] + v[1][0]
    }
    close(by_index_grad(3.0, 0), 6.0);
    close(by_index_grad(3.0, 1), 7.0);
}

#[test]
fn reference_stored() {
    #[differentiable]
    fn by_index(x: &[f64], y: &[f64]) -> f64 {
        let mut sum = 0.0;
        for k in 0..2 {
            let row = if k == 0 { x } else { y };
            sum += row[0] * row[0];
        }
        sum
    }
    assert_eq!(by_index_grad(&[2.0], &[3.0]), (vec![4.0], vec![6.0]));
}

#[test]
fn loop_over_unknown() {
    #[differentiable]
    fn walk(x: &[f64], #[constant] edges: &[(usize, f64)]) -> f64 {
        let mut sum = 0.0;
        for (k, w) in edges {
            sum += w * x[*k];
        }
        sum
    }
    assert_eq!(walk_grad(&[1.0, 2.0], &[(1, 3.0), (1, 0.5)]), [0.0, 3.5]);
}

#[test]
fn closure_value() {
    #[differentiable]
    fn called(x: f64) -> f64 {
        let k = 3.0 * x;
        let g = |y: f64| k * y;
        g(x)
    }
    close(called_grad(2.0), 12.0);
}

#[test]
fn closure_argument() {
    #[differentiable]
    fn integrate<F: Fn(f64) -> f64>(f: F) -> f64 {
        let mut sum = 0.0;
        for k in 0..4 {
            sum += 0.25 * f(0.25 * k as f64);
        }
        sum
    }
    #[differentiable]
    fn outer(x: f64) -> f64 {
        integrate(|t| t * x * x)
    }
    close(outer_grad(2.0), 0.375 * 4.0);
}

#[test]
fn trait_impl() {
    #[differentiable]
    trait Potential {
        fn energy(&self, x: f64) -> f64;
    }
    #[derive(Clone, Differentiable)]
    struct Spring {
        k: f64,
    }
    #[differentiable]
    impl Potential for Spring {
        fn energy(&self, x: f64) -> f64 {
            0.5 * self.k * x * x
        }
    }
    #[differentiable]
    fn twice<P: Potential>(p: &P, x: f64) -> f64 {
        2.0 * p.energy(x)
    }
    close(twice_grad(&Spring { k: 2.0 }, 3.0).1, 12.0);
}

#[test]
fn iterator_value() {
    #[differentiable]
    fn collected(x: &[f64]) -> f64 {
        let doubled: Vec<f64> = x.iter().map(|v| v * 2.0).collect();
        doubled.iter().zip(x).map(|(a, b)| a * b).sum()
    }
    assert_eq!(collected_grad(&[1.0, 3.0]), [4.0, 12.0]);
}

#[test]
fn unknown_adaptor() {
    #[differentiable]
    fn cycle(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for k in 0..7 {
            sum += x[k % x.len()];
        }
        sum
    }
    assert_eq!(cycle_grad(&[1.0, 3.0]), [4.0, 3.0]);
}

#[test]
fn needs_annotation() {
    #[differentiable]
    fn named(x: f64) -> f64 {
        let name: &str = "linear";
        let y = x * x;
        y * name.len() as f64
    }
    close(named_grad(3.0), 36.0);
}

#[test]
fn pattern() {
    #[differentiable]
    fn parts(x: f64, n: u32) -> f64 {
        let (a, [b, c]) = (x, [x * x, 2.0]);
        match n {
            0 | 1 => a * c,
            k @ 2..=9 => b * k as f64,
            _ => 0.0,
        }
    }
    close(parts_grad(3.0, 0), 2.0);
    close(parts_grad(3.0, 2), 12.0);
}

#[derive(Clone, Differentiable)]
struct Layer {
    weight: f64,
    #[constant]
    mask: f64,
}

#[test]
fn constant_field() {
    #[differentiable(order = 2)]
    fn masked(x: f64) -> f64 {
        let layer = Layer { weight: x, mask: stop_gradient(x * x) };
        layer.weight * layer.mask
    }
    #[derive(Clone, Differentiable)]
    struct Pair(f64, #[constant] f64);
    #[differentiable(order = 2)]
    fn paired(pair: &Pair) -> f64 {
        pair.0 * pair.0 * stop_gradient(pair.1)
    }
    #[differentiable(order = 2)]
    fn scaled(x: f64, #[constant] k: f64) -> f64 {
        x * x * k
    }
    #[differentiable(order = 2)]
    fn passed(layer: &Layer) -> f64 {
        scaled(layer.weight, stop_gradient(layer.mask))
    }
    close(masked_grad(3.0), 9.0);
    close(paired_grad(&Pair(3.0, 0.5)).0, 3.0);
    close(passed_grad(&Layer { weight: 3.0, mask: 0.5 }).weight, 3.0);
}

#[derive(Clone, Copy, Differentiable)]
struct Pair<const N: usize> {
    parts: [f64; N],
}

#[differentiable]
impl<const N: usize> Pair<N> {
    fn first(&self) -> f64 {
        self.parts[0]
    }
}

#[test]
fn generic_literal() {
    #[differentiable]
    fn square(x: f64) -> f64 {
        let pair: Pair<2> = Pair { parts: [x, x] };
        pair.first() * pair.parts[1]
    }
    close(square_grad(3.0), 6.0);
}

#[test]
fn operator_on_memory() {
    #[differentiable]
    fn dot(a: &[f64; 2], b: &[f64; 2]) -> f64 {
        a[0] * b[0] + a[1] * b[1]
    }
    #[differentiable]
    fn product(x: f64) -> f64 {
        dot(&[x, 1.0], &[2.0, x])
    }
    close(product_grad(5.0), 3.0);
}

#[differentiable]
fn half(x: f64) -> Option<f64> {
    if x > 0.0 { Some(0.5 * x) } else { None }
}

#[test]
fn option_method() {
    #[differentiable]
    fn chosen(x: f64) -> f64 {
        let a = if x > 0.0 { Some(x) } else { None };
        match a {
            Some(a) => a * a,
            None => 0.0,
        }
    }
    #[differentiable]
    fn composed(x: f64) -> Option<f64> {
        #[allow(clippy::question_mark)]
        let Some(a) = half(x) else { return None };
        Some(a * half(a).and_then(half).unwrap_or(1.0))
    }
    close(composed_grad(4.0).unwrap(), 0.5);
    assert_eq!(composed_grad(-4.0), None);
    close(chosen_grad(3.0), 6.0);
    close(chosen_grad(-3.0), 0.0);
}

#[test]
fn expression() {
    #[differentiable]
    fn chosen(x: f64, n: u32) -> f64 {
        if n > 0 { f64::sin(x) } else { f64::cos(x) }
    }
    close(chosen_grad(0.5, 1), 0.5f64.cos());
    close(chosen_grad(0.5, 0), -(0.5f64.sin()));
}

#[test]
fn not_differentiable_callee() {
    fn weight(k: usize) -> f64 {
        k as f64 + 0.5
    }
    #[differentiable]
    fn square(x: f64) -> f64 {
        x * x
    }
    #[differentiable]
    fn weighted(x: f64) -> f64 {
        weight(2) * square(x)
    }
    close(weighted_grad(3.0), 15.0);
}

#[test]
fn order_of_callee() {
    #[differentiable(order = 2)]
    fn cube(x: f64) -> f64 {
        x * x * x
    }
    #[differentiable]
    fn slope(x: f64) -> f64 {
        cube_grad(x)
    }
    close(slope_grad(3.0), 18.0);
}

#[test]
fn constant_parameter() {
    #[differentiable]
    fn scaled(x: f64, #[constant] k: f64) -> f64 {
        k * x * x
    }
    #[differentiable]
    fn stopped(x: f64) -> f64 {
        scaled(x, stop_gradient(x))
    }
    close(stopped_grad(3.0), 18.0);
}

#[test]
fn masked_nan() {
    #[differentiable]
    fn guarded(x: f64) -> f64 {
        if x > 0.0 { x.ln() } else { 0.0 }
    }
    close(guarded_grad(0.0), 0.0);
    close(guarded_grad(2.0), 0.5);
}

#[test]
fn constant_store() {
    #[differentiable(order = 2)]
    fn workspace(x: &[f64], work: &mut [f64]) -> f64 {
        for i in 0..x.len() {
            work[i] = x[i] * x[i];
        }
        work[0] * work[1]
    }
    #[differentiable(order = 2)]
    fn local(x: &[f64]) -> f64 {
        workspace(x, &mut vec![0.0; x.len()])
    }
    assert_eq!(local_grad(&[3.0, 2.0]), [24.0, 36.0]);
    assert_eq!(local_hvp(&[3.0, 2.0], &[1.0, 0.0]), [8.0, 24.0]);
}

#[test]
fn private_field_type() {
    mod model {
        use ad_runtime::{Differentiable, differentiable};
        #[derive(Clone, Differentiable)]
        pub struct Layer {
            w: f64,
        }
        #[differentiable]
        impl Layer {
            fn apply(&self, x: f64) -> f64 {
                (self.w * x).sin()
            }
        }
        #[derive(Clone, Differentiable)]
        pub struct Net {
            layer: Layer,
        }
        #[differentiable]
        impl Net {
            pub fn run(&self, x: f64) -> f64 {
                self.layer.apply(x) * x
            }
        }
        pub fn net() -> Net {
            Net { layer: Layer { w: 2.0 } }
        }
    }
    let (_, dx) = model::net().run_grad(0.5);
    close(dx, 1.0_f64.sin() + 2.0 * 0.5 * 1.0_f64.cos());
}

#[test]
fn guessed_float() {
    use std::ops::Add;
    #[derive(Clone, Copy, Differentiable)]
    struct Vec2 {
        x: f64,
        y: f64,
    }
    #[differentiable(order = 2)]
    impl Add for Vec2 {
        type Output = Vec2;
        fn add(self, o: Vec2) -> Vec2 {
            Vec2 { x: self.x + o.x, y: self.y + o.x * o.y }
        }
    }
    #[derive(Clone, Copy, Differentiable)]
    struct Body {
        pos: Vec2,
        step: Vec2,
    }
    #[differentiable(order = 2)]
    fn moved(b: &Body) -> Body {
        let pos: Vec2 = b.pos + b.step;
        Body { pos, ..*b }
    }
    #[differentiable(order = 2)]
    fn height(x: f64) -> f64 {
        let b = moved(&Body { pos: Vec2 { x, y: 1.0 }, step: Vec2 { x: x * x, y: x } });
        b.pos.y + b.pos.x
    }
    // 1 + x^3 + x + x^2
    close(height_grad(2.0), 12.0 + 1.0 + 4.0);
    close(height_grad_grad(2.0), 12.0 + 2.0);
}

#[test]
fn shapeless_argument() {
    #[derive(Clone, Copy, Differentiable)]
    enum Act {
        Linear,
        Leaky(f64),
    }
    #[differentiable(order = 2)]
    fn apply(act: &Act, x: f64) -> f64 {
        match act {
            Act::Linear => x * x,
            Act::Leaky(k) => k * x,
        }
    }
    #[differentiable(order = 2)]
    fn both(x: f64) -> f64 {
        apply(&Act::Linear, x) * apply(&Act::Leaky(0.5), x)
    }
    close(both_hessian(1.5), 3.0 * 1.5);
}
