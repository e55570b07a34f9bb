use ad_runtime::differentiable;

#[differentiable]
fn block(x: &[f64]) -> f64 {
    unsafe { *x.get_unchecked(0) }
}

#[differentiable]
fn raw(x: f64) -> f64 {
    let p = &raw const x;
    let _ = p;
    x
}

fn main() {
    let _: Vec<f64> = block_grad(&[1.0]);
    let _: f64 = raw_grad(1.0);
}
