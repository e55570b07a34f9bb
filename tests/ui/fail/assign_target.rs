use ad_runtime::differentiable;

const TABLE: [f64; 2] = [1.0, 2.0];

fn slot(v: &mut [f64]) -> &mut f64 {
    &mut v[0]
}

#[differentiable]
fn through_a_call(x: f64) -> f64 {
    let mut v = vec![1.0; 2];
    *slot(&mut v) = x;
    v[0]
}

#[differentiable]
fn constant(x: f64) -> f64 {
    let t = &mut TABLE;
    x * t.len() as f64
}

fn main() {
    let _: f64 = through_a_call_grad(1.0) + constant_grad(1.0);
}
