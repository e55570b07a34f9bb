use ad_runtime::differentiable;

#[differentiable]
fn integrate(g: impl Fn(f64) -> f64) -> f64 {
    g(0.5)
}

#[differentiable]
fn first(g: impl Fn(&[f64]) -> f64, x: &[f64]) -> f64 {
    g(x)
}

#[differentiable]
fn captures(x: f64) -> f64 {
    let h = |t: f64| t * x;
    integrate(|t| h(t) * x)
}

#[differentiable]
fn no_type(x: &[f64]) -> f64 {
    first(|v| v[0], x)
}

#[differentiable]
fn counting(g: impl FnMut(f64) -> f64, x: f64) -> f64 {
    let mut g = g;
    g(x)
}

#[differentiable]
fn named<F: Fn(f64) -> f64 + ToString>(g: F, x: f64) -> f64 {
    g(x) + g.to_string().len() as f64
}

struct Spring {
    k: f64,
}

#[differentiable]
impl Spring {
    fn apply<F: Fn(f64) -> f64>(#[constant] &self, g: F, x: f64) -> f64 {
        g(x) * self.k
    }
}

fn main() {
    let _: f64 = captures_grad(1.0);
    let _: Vec<f64> = no_type_grad(&[1.0]);
    let _ = (counting(f64::sin, 1.0), Spring { k: 1.0 }.apply(f64::sin, 1.0));
}
